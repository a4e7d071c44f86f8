import {
  chosenFields,
  USER_FIELDS,
  userFields,
  type User,
  type UserFields,
  type UserFieldsInput,
} from "../../preload/contract/users.ts";

export type UserField = (typeof USER_FIELDS)[number];

/** What a form stood on before others changed the user, and what it stands on now. */
export interface Theirs {
  readonly before: UserFieldsInput;
  readonly now: UserFieldsInput;
}

const NEW_USER: UserFieldsInput = {
  firstName: "",
  lastName: "",
  username: "",
  email: "",
  phone: "",
  imsId: "",
  roles: [],
  status: "active",
};

/** What the form begins with. */
export function fieldsOf(user: User | null): UserFieldsInput {
  return user === null ? NEW_USER : chosenFields(user);
}

/** Which fields differ between two states of a form. */
export function changedFields(
  before: UserFieldsInput,
  after: UserFieldsInput,
): readonly UserField[] {
  return USER_FIELDS.filter(
    // Roles come in one order on both sides, so their text says whether they are the same.
    (field) => String(before[field]) !== String(after[field]),
  );
}

/** Only what differs from `before`: a field that nobody touched is nobody's change. */
export function changesSince(
  before: UserFieldsInput,
  after: UserFields,
): Partial<UserFieldsInput> {
  const fields = changedFields(before, after);
  return Object.fromEntries(fields.map((field) => [field, after[field]]));
}

/** Whether saving what stands in the form would change something: a space at the end does not. */
export function wouldChange(
  before: UserFieldsInput,
  typed: UserFieldsInput,
): boolean {
  const parsed = userFields.safeParse(typed);
  return changedFields(before, parsed.data ?? typed).length > 0;
}

/** Whether two readings of a user differ in nothing that a form shows. */
export function isSameToForm(a: User, b: User): boolean {
  return changedFields(fieldsOf(a), fieldsOf(b)).length === 0;
}
