import { useCallback, useEffect, useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Role } from "../../preload/contract/roles.ts";
import {
  userFields,
  type User,
  type UserFields,
  type UserFieldsInput,
} from "../../preload/contract/users.ts";
import { useFieldText } from "../i18n/use-text.ts";
import { schemaResolver } from "../ui/schema-resolver.ts";
import { useFormDraft } from "../ui/use-form-draft.ts";
import { draftPlaceOf, type Draft } from "./draft.ts";
import {
  changedFields,
  fieldsOf,
  wouldChange,
  type Theirs,
} from "./user-fields.ts";
import { isOpen } from "./view.ts";

interface UserFormParts {
  /** Which opening of its dialog the form is in. */
  readonly opening: number;
  readonly user: User | null;
  /** What the form begins with, where it comes back after Lock. */
  readonly draft: Draft | null;
  /** Whether the user does not exist any more: then nobody can save it. */
  readonly isGone: boolean;
}

const NO_ROLES: readonly Role[] = [];

/**
 * The form of a user, or of a new one; it can be put on a newer state of the user without losing what was
 * typed. It keeps a draft of it.
 */
export function useUserForm(parts: UserFormParts) {
  const { opening, user, draft, isGone } = parts;
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
  const [setAside, setSetAside] = useState(draft?.setAside ?? NO_ROLES);
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
  const place = useMemo(() => draftPlaceOf(opening), [opening]);
  const draftNow = useCallback(
    (typed: UserFieldsInput): Draft | undefined => {
      // Closed, the form only fades away.
      const isWorth = isOpen(opening) && !isGone;
      return isWorth && wouldChange(fieldsOf(user), typed)
        ? { seen: user, typed, theirs, setAside }
        : undefined;
    },
    [isGone, opening, setAside, theirs, user],
  );
  useFormDraft(form, place, draftNow);
  return { form, hasChanges, theirs, rebase, setAside, setSetAside };
}
