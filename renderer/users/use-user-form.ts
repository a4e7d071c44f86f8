import { useCallback, useEffect, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import {
  userFields,
  type User,
  type UserFields,
  type UserFieldsInput,
} from "../../preload/contract/users.ts";
import { useFieldText } from "../i18n/use-text.ts";
import { schemaResolver } from "../ui/schema-resolver.ts";
import type { Draft } from "./draft.ts";
import {
  changedFields,
  fieldsOf,
  wouldChange,
  type Theirs,
} from "./user-fields.ts";

/**
 * The form of a user, or of a new one; it can be put on a newer state of the user without losing what was
 * typed. It begins with the draft, where there is one.
 */
export function useUserForm(user: User | null, draft: Draft | null) {
  const word = useFieldText();
  const form = useForm<UserFieldsInput, unknown, UserFields>({
    mode: "onTouched",
    resolver: schemaResolver(userFields, word),
    defaultValues: fieldsOf(user),
  });
  const before = fieldsOf(user);
  const hasChanges = useWatch({
    control: form.control,
    compute: (typed: UserFieldsInput) => wouldChange(before, typed),
  });
  const [theirs, setTheirs] = useState<Theirs | null>(draft?.theirs ?? null);
  const { getValues, reset, setValue } = form;

  const putBack = useCallback(
    (seen: User | null, typed: UserFieldsInput) => {
      for (const field of changedFields(fieldsOf(seen), typed)) {
        const options = { shouldDirty: true, shouldTouch: true } as const;
        setValue(field, typed[field], { ...options, shouldValidate: true });
      }
    },
    [setValue],
  );
  useEffect(() => {
    if (draft) putBack(draft.seen, draft.typed);
  }, [draft, putBack]);

  const rebase = useCallback(
    (seen: User, fresh: User) => {
      const typed = getValues();
      const now = fieldsOf(fresh);
      const mine = changedFields(fieldsOf(seen), typed);
      setTheirs({ before: fieldsOf(seen), now });
      reset(now);
      const kept = Object.fromEntries(
        mine.map((field) => [field, typed[field]]),
      );
      putBack(fresh, { ...now, ...kept });
    },
    [getValues, putBack, reset],
  );
  return { form, hasChanges, theirs, rebase };
}
