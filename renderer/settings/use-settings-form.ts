import { useCallback, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { Policies } from "../../preload/contract/settings.ts";
import { useFieldText } from "../i18n/use-text.ts";
import { createDraftPlace } from "../ui/drafts.ts";
import { rebaseForm, typeAgain } from "../ui/rebase-form.ts";
import { schemaResolver } from "../ui/schema-resolver.ts";
import { useFormDraft } from "../ui/use-form-draft.ts";
import {
  asTyped,
  changedFields,
  theirsAmong,
  typedPolicies,
  type PolicyChange,
  type TypedPolicies,
} from "./typed-policies.ts";

interface Draft {
  /** The policies that this was typed over. */
  readonly seen: TypedPolicies;
  readonly typed: TypedPolicies;
  readonly theirs: readonly PolicyChange[];
}

export const settingsDraft = createDraftPlace<Draft>("settings");

const NOTHING: readonly PolicyChange[] = [];

/**
 * The form of the policies. It follows what is changed elsewhere; where something else was typed here,
 * that stays, and `theirs` says what it was changed to.
 */
export function useSettingsForm(policies: Policies) {
  const word = useFieldText();
  const [draft] = useState(settingsDraft.read);
  const [theirs, setTheirs] = useState(draft?.theirs ?? NOTHING);
  const [seen, setSeen] = useState(draft?.seen ?? asTyped(policies));
  const form = useForm<TypedPolicies, unknown, Policies>({
    mode: "onTouched",
    resolver: schemaResolver(typedPolicies, word),
    defaultValues: seen,
  });
  const { getValues, reset } = form;
  // Both are kept track of once they were asked for.
  const { isDirty, isValid } = form.formState;
  useEffect(() => {
    if (draft) typeAgain(form, draft.seen, draft.typed);
  }, [draft, form]);
  const stood = useRef(seen);
  const standOn = useCallback((now: TypedPolicies) => {
    stood.current = now;
    setSeen(now);
  }, []);
  useEffect(() => {
    const now = asTyped(policies);
    const before = stood.current;
    if (changedFields(before, now).length === 0) return;
    const typed = getValues();
    setTheirs((known) => theirsAmong({ known, before, now, typed }));
    rebaseForm(form, before, now);
    standOn(now);
  }, [form, getValues, policies, standOn]);
  const draftNow = useCallback(
    (typed: TypedPolicies) =>
      changedFields(seen, typed).length === 0
        ? undefined
        : { seen, typed, theirs },
    [seen, theirs],
  );
  useFormDraft(form, settingsDraft, draftNow);

  /** Saved: the policies are now as in `saved`. What was typed after `sent` stays. */
  const settle = (saved: Policies, sent: TypedPolicies) => {
    const now = asTyped(saved);
    rebaseForm(form, sent, now);
    standOn(now);
    setTheirs(NOTHING);
  };
  const discard = () => {
    reset(stood.current);
    setTheirs(NOTHING);
    settingsDraft.drop();
  };
  return { form, seen, isDirty, isValid, theirs, settle, discard };
}
