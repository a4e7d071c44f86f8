import type { User, UserFields } from "../../preload/contract/users.ts";
import type { Changes } from "../audit/entry.ts";

/** What the log tells of a user: all that a person can change. */
const LOGGED = [
  "firstName",
  "lastName",
  "username",
  "email",
  "phone",
  "imsId",
  "roles",
  "status",
] as const satisfies readonly (keyof User & keyof UserFields)[];

/** Old and new of each property that differs; null stands for a user who is not there, or for no value. */
export function changesBetween(
  before: User | null,
  after: User | null,
): Changes {
  const changes = LOGGED.map(
    (field) =>
      [field, [valueOf(before, field), valueOf(after, field)]] as const,
  );
  return Object.fromEntries(
    changes.filter(
      ([, [old, now]]) => JSON.stringify(old) !== JSON.stringify(now),
    ),
  );
}

function valueOf(user: User | null, field: (typeof LOGGED)[number]) {
  const value = user?.[field];
  return value === undefined || value.length === 0 ? null : value;
}

/** Whether an edit would change nothing. */
export function isSame(before: UserFields, after: UserFields): boolean {
  return LOGGED.every(
    (field) => JSON.stringify(before[field]) === JSON.stringify(after[field]),
  );
}
