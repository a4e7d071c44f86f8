import type { z } from "zod";
import { OWN_FIELDS, profile } from "../../preload/contract/profile.ts";
import type { User } from "../../preload/contract/users.ts";

/** What its user may change of an account: all of what an edit can hold. */
export const ownFields = profile.edit.input.shape.changes.required();

export type OwnFieldsInput = z.input<typeof ownFields>;
export type OwnFields = z.output<typeof ownFields>;

export function ownFieldsOf(user: User): OwnFields {
  const { firstName, lastName, email, phone, imsId } = user;
  return { firstName, lastName, email, phone, imsId };
}

/** Only what differs from `before`. */
export function changesSince(
  before: OwnFields,
  after: OwnFields,
): Partial<OwnFields> {
  const changed = OWN_FIELDS.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

/** Whether two states of an account differ in nothing that its user may change. */
export const areSame = (one: User, other: User): boolean =>
  Object.keys(changesSince(ownFieldsOf(one), ownFieldsOf(other))).length === 0;

/** Whether nothing is typed but what the account has. */
export function isStored(typed: OwnFieldsInput, user: User): boolean {
  const parsed = ownFields.safeParse(typed);
  const fields = parsed.data ?? typed;
  const stored = ownFieldsOf(user);
  return OWN_FIELDS.every((field) => fields[field] === stored[field]);
}
