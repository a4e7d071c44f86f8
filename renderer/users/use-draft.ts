import { useEffect } from "react";
import type { UseFormReturn } from "react-hook-form";
import type {
  User,
  UserFields,
  UserFieldsInput,
} from "../../preload/contract/users.ts";
import { dropDraft, keepDraft } from "./draft.ts";
import { fieldsOf, wouldChange, type Theirs } from "./user-fields.ts";
import { useUsersView } from "./view.ts";

interface Typing {
  readonly form: UseFormReturn<UserFieldsInput, unknown, UserFields>;
  readonly ownerId: string;
  readonly user: User | null;
  readonly theirs: Theirs | null;
  /** Whether the user does not exist any more: then nobody can save it. */
  readonly isGone: boolean;
}

/** Keeps a draft of what is typed, key by key: main can lock the window at any time. */
export function useDraft(typing: Typing): void {
  const { form, ownerId, user, theirs, isGone } = typing;
  const { getValues, subscribe } = form;
  useEffect(() => {
    const keep = () => {
      // Closed, the form only fades away.
      if (useUsersView.getState().dialog === null) return;
      const typed = getValues();
      if (!isGone && wouldChange(fieldsOf(user), typed))
        keepDraft({ ownerId, seen: user, typed, theirs });
      else dropDraft();
    };
    keep();
    return subscribe({ formState: { values: true }, callback: keep });
  }, [getValues, isGone, ownerId, subscribe, theirs, user]);
}
