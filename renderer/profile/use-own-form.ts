import { useCallback, useEffect, useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { User } from "../../preload/contract/users.ts";
import { useFieldText } from "../i18n/use-text.ts";
import { createDraftPlace } from "../ui/drafts.ts";
import { rebaseForm, typeAgain } from "../ui/rebase-form.ts";
import { schemaResolver } from "../ui/schema-resolver.ts";
import { useFormDraft } from "../ui/use-form-draft.ts";
import {
  areSame,
  isStored,
  ownFields,
  ownFieldsOf,
  type OwnFields,
  type OwnFieldsInput,
} from "./own-fields.ts";

interface Draft {
  /** The account as it was when this was typed. */
  readonly seen: User;
  readonly typed: OwnFieldsInput;
}

export const ownDraft = createDraftPlace<Draft>("profile");

/** The form of the own fields. `user` is the account as the store has it now. */
export function useOwnForm(user: User) {
  const word = useFieldText();
  const [draft] = useState(ownDraft.read);
  // What the form stands on: an edit names the version that was seen.
  const [seen, rebase] = useState(draft?.seen ?? user);
  const form = useForm<OwnFieldsInput, unknown, OwnFields>({
    mode: "onTouched",
    resolver: schemaResolver(ownFields, word),
    defaultValues: ownFieldsOf(seen),
  });
  const { control, getValues, reset } = form;
  // Both are kept track of once they were asked for.
  const { isDirty, isValid } = form.formState;
  const isNothingTyped = useWatch({
    control,
    compute: (typed: OwnFieldsInput) =>
      isStored(typed, seen) || isStored(typed, user),
  });
  // Until what was typed before Lock stands in the form again.
  const isComingBack = draft?.seen === seen && !isDirty;
  // A change that touches nothing typed here is followed; another is for the person to look at.
  const isFollowed = (isNothingTyped && !isComingBack) || areSame(user, seen);
  if (user.version > seen.version && isFollowed) rebase(user);

  useEffect(() => {
    if (draft) typeAgain(form, ownFieldsOf(draft.seen), draft.typed);
  }, [draft, form]);
  const stood = useRef(seen);
  useEffect(() => {
    if (stood.current === seen) return;
    const now = ownFieldsOf(seen);
    if (isStored(getValues(), seen)) reset(now);
    else rebaseForm(form, ownFieldsOf(stood.current), now);
    stood.current = seen;
  }, [form, getValues, reset, seen]);
  const draftNow = useCallback(
    (typed: OwnFieldsInput) =>
      isStored(typed, seen) ? undefined : { seen, typed },
    [seen],
  );
  useFormDraft(form, ownDraft, draftNow);

  /** Saved: the account is now as in `saved`. What was typed after `sent` stays. */
  const settle = (saved: User, sent: OwnFieldsInput) => {
    rebaseForm(form, sent, ownFieldsOf(saved));
    stood.current = saved;
    rebase(saved);
  };
  const discard = () => {
    reset(ownFieldsOf(user));
    stood.current = user;
    rebase(user);
    ownDraft.drop();
  };
  return { form, seen, isDirty, isValid, rebase, settle, discard };
}
