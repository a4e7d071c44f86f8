import type { SortKey, UserSort } from "../../../preload/contract/users.ts";
import type { UserFilter } from "../../../preload/contract/user-filter.ts";
import type { UserRow } from "../schema.ts";

/** What a page of users is asked by. */
export interface UserQuery {
  readonly filter: UserFilter;
  readonly sort: UserSort;
  readonly offset: number;
  readonly limit: number;
}

/** What each column sorts by. */
export const SORT_COLUMNS = {
  username: "username_folded",
  firstName: "first_name_key",
  lastName: "last_name_key",
  email: "email_key",
  phone: "phone_key",
  imsId: "ims_id_key",
  roles: "roles_key",
  status: "status",
  changedAt: "changed_at",
} as const satisfies Record<SortKey, keyof UserRow>;

/** Columns that nobody is without a value in: their index alone says what comes first. */
export const NEVER_EMPTY: ReadonlySet<SortKey> = new Set([
  "username",
  "status",
  "changedAt",
]);

/** What a user shows: every column more costs each row of each page. */
export const SHOWN = [
  "uid",
  "version",
  "first_name",
  "last_name",
  "username",
  "email",
  "phone",
  "ims_id",
  "roles",
  "status",
  "changed_at",
] as const satisfies readonly (keyof UserRow)[];

export type ShownRow = Pick<UserRow, (typeof SHOWN)[number]>;

/** The rows of one page, how many match (null: not counted yet), and how many there are. */
export interface FoundPage {
  readonly rows: readonly ShownRow[];
  readonly matching: number | null;
  readonly total: number;
}

/** How rows of `users` are put in order; where nobody is without, the index has that order already. */
export function orderOf({ by, descending }: UserSort): string {
  const column = `users.${SORT_COLUMNS[by]}`;
  const direction = descending ? "DESC" : "ASC";
  const order = `${column} ${direction}, users.id ${direction}`;
  return NEVER_EMPTY.has(by) ? order : `${column} IS NULL, ${order}`;
}
