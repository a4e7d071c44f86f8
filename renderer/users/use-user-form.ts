import { useCallback, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import {
  userFields,
  type User,
  type UserFields,
  type UserFieldsInput,
} from "../../preload/contract/users.ts";
import { useFieldText } from "../i18n/use-text.ts";
import { schemaResolver } from "../ui/schema-resolver.ts";
import { changedFields, fieldsOf, wouldChange } from "./user-fields.ts";

/** What the form stood on before others changed the user, and what it stands on now. */
interface Theirs {
  readonly before: UserFieldsInput;
  readonly now: UserFieldsInput;
}

/** The form of a user, or of a new one; it can be put on a newer state of the user without losing what was typed. */
export function useUserForm(user: User | null) {
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
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const { getValues, reset, setValue } = form;

  const rebase = useCallback(
    (seen: User, fresh: User) => {
      const typed = getValues();
      const mine = changedFields(fieldsOf(seen), typed);
      const now = fieldsOf(fresh);
      setTheirs({ before: fieldsOf(seen), now });
      reset(now);
      for (const field of mine) {
        const options = { shouldDirty: true, shouldTouch: true } as const;
        setValue(field, typed[field], { ...options, shouldValidate: true });
      }
    },
    [getValues, reset, setValue],
  );
  return { form, hasChanges, theirs, rebase };
}
