import type {
  User,
  UserFields,
  UserFieldsInput,
} from "../../preload/contract/users.ts";

/** The fields of the form, in the seed's order. */
export const FORM_FIELDS = [
  "firstName",
  "lastName",
  "username",
  "email",
  "phone",
  "imsId",
  "roles",
  "status",
] as const satisfies readonly (keyof UserFields)[];

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

/** What the form begins with. Whoever is not Deactivated was set to Active by an administrator. */
export function fieldsOf(user: User | null): UserFieldsInput {
  if (user === null) return NEW_USER;
  const { firstName, lastName, username, email, phone, imsId, roles, status } =
    user;
  return {
    firstName,
    lastName,
    username,
    email,
    phone,
    imsId,
    roles: [...roles],
    status: status === "deactivated" ? "deactivated" : "active",
  };
}

/** Only what differs from `before`: a field that nobody touched is nobody's change. */
export function changedFields(
  before: UserFieldsInput,
  after: UserFields,
): Partial<UserFieldsInput> {
  const changes: Partial<UserFieldsInput> = {};
  for (const field of FORM_FIELDS) {
    // Roles come in one order on both sides, so their text says whether they are the same.
    if (String(before[field]) === String(after[field])) continue;
    Object.assign(changes, { [field]: after[field] });
  }
  return changes;
}
