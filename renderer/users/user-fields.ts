import {
  chosenFields,
  USER_FIELDS,
  type User,
  type UserFields,
  type UserFieldsInput,
} from "../../preload/contract/users.ts";

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

/** Only what differs from `before`: a field that nobody touched is nobody's change. */
export function changedFields(
  before: UserFieldsInput,
  after: UserFields,
): Partial<UserFieldsInput> {
  const changes: Partial<UserFieldsInput> = {};
  for (const field of USER_FIELDS) {
    // Roles come in one order on both sides, so their text says whether they are the same.
    if (String(before[field]) === String(after[field])) continue;
    Object.assign(changes, { [field]: after[field] });
  }
  return changes;
}
