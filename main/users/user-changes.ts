import {
  USER_FIELDS,
  type User,
  type UserFields,
} from "../../preload/contract/users.ts";
import type { Changes } from "../audit/entry.ts";

/**
 * Old and new of each property that differs; null stands for a user who is not there, or for no value. What
 * both leave out is not compared.
 */
export function changesBetween(
  before: Partial<User> | null,
  after: Partial<User> | null,
): Changes {
  const changes = USER_FIELDS.map(
    (field) =>
      [field, [valueOf(before, field), valueOf(after, field)]] as const,
  );
  return Object.fromEntries(
    changes.filter(
      ([, [old, now]]) => JSON.stringify(old) !== JSON.stringify(now),
    ),
  );
}

function valueOf(user: Partial<User> | null, field: keyof UserFields) {
  const value = user?.[field];
  return value === undefined || value.length === 0 ? null : value;
}

/** Whether an edit would change nothing. */
export function isSame(before: UserFields, after: UserFields): boolean {
  return USER_FIELDS.every(
    (field) => JSON.stringify(before[field]) === JSON.stringify(after[field]),
  );
}
