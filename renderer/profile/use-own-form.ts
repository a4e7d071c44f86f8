import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { User } from "../../preload/contract/users.ts";
import { useFieldText } from "../i18n/use-text.ts";
import { createDraftPlace } from "../ui/drafts.ts";
import { rebaseForm, typeAgain } from "../ui/rebase-form.ts";
import { schemaResolver } from "../ui/schema-resolver.ts";
import {
  areSame,
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

const drafts = createDraftPlace<Draft>("profile");

/** The form of the own fields. `user` is the account as the store has it now. */
export function useOwnForm(user: User) {
  const word = useFieldText();
  const [draft, setDraft] = useState(drafts.read);
  // What the form stands on: an edit names the version that was seen.
  const [seen, rebase] = useState(draft?.seen ?? user);
  const form = useForm<OwnFieldsInput, unknown, OwnFields>({
    mode: "onTouched",
    resolver: schemaResolver(ownFields, word),
    defaultValues: ownFieldsOf(seen),
  });
  const { getValues, reset } = form;
  // Both are kept track of once they were asked for.
  const { isDirty, isValid } = form.formState;
  const isTyped = isDirty || draft !== undefined;
  // A change that touches nothing typed here is followed; another is for the person to look at.
  if (user.version > seen.version && (!isTyped || areSame(user, seen)))
    rebase(user);

  const stood = useRef(seen);
  useEffect(() => {
    if (stood.current === seen) return;
    rebaseForm(form, ownFieldsOf(stood.current), ownFieldsOf(seen));
    stood.current = seen;
  }, [form, seen]);
  useEffect(() => {
    if (draft) typeAgain(form, ownFieldsOf(draft.seen), draft.typed);
    drafts.keep(undefined);
  }, [draft, form]);
  useKeptDraft(isDirty ? seen : null, getValues);

  /** Forgets what was typed: the account is now, or still, as in `standing`. */
  const settle = (standing: User) => {
    setDraft(undefined);
    reset(ownFieldsOf(standing));
    rebase(standing);
  };
  return { form, seen, isDirty, isValid, rebase, settle };
}

/** Keeps what is typed over `seen` when the page goes away; null when that is nothing. */
function useKeptDraft(seen: User | null, getValues: () => OwnFieldsInput) {
  const kept = useRef(seen);
  useEffect(() => {
    kept.current = seen;
  }, [seen]);
  useEffect(
    () => () => {
      const { current } = kept;
      drafts.keep(current ? { seen: current, typed: getValues() } : undefined);
    },
    [getValues],
  );
}
