import { CompiledQuery } from "kysely";
import type { SortKey, Status } from "../../preload/contract/users.ts";
import { fold, searchText, statusToColumn } from "./columns.ts";
import type { UserRow } from "./schema.ts";
import type { UnitOfWork } from "./store.ts";

/** What a page of users is asked by. */
export interface UserQuery {
  readonly search: string;
  /** Any of these; none is all. */
  readonly statuses: readonly Status[];
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

const SORT_COLUMNS = {
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

/** What a user shows: every column more costs each row of each page. */
const SHOWN = [
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

/**
 * The rows of one page, how many users match in all, and how many there are. The only place that knows
 * how users are found: each word must occur somewhere in a user's text, case and accents aside, and the
 * status must be one of those asked for.
 */
export async function findUsers({ db }: UnitOfWork, query: UserQuery) {
  const words = new Set(fold(query.search).split(/\s+/).filter(Boolean));
  const patterns = Array.from(words, toPattern);
  const statuses = query.statuses.map(statusToColumn);
  const sought = [...patterns, ...statuses];
  const { sort, limit, offset } = query;

  // Composed by hand: building these two with Kysely took longer than running them.
  const where = condition(patterns.length, statuses.length);
  const column = SORT_COLUMNS[sort.by];
  const direction = sort.descending ? "DESC" : "ASC";
  // What is empty comes last both ways; equal keys stand in the order of their ids.
  const page = CompiledQuery.raw(
    `SELECT ${SHOWN.join(", ")} FROM users ${where}
     ORDER BY ${column} ${direction} NULLS LAST, id LIMIT ? OFFSET ?`,
    [...sought, limit, offset],
  );
  const counts = CompiledQuery.raw(
    where === ""
      ? "SELECT count(*) AS total FROM users"
      : `SELECT (SELECT count(*) FROM users) AS total,
         (SELECT count(*) FROM users ${where}) AS matching`,
    sought,
  );
  const { rows } = await db.executeQuery<ShownRow>(page);
  const [count] = (await db.executeQuery<Counts>(counts)).rows;
  const total = count?.total ?? 0;
  return { rows, total, matching: count?.matching ?? total };
}

interface Counts {
  readonly total: number;
  readonly matching?: number;
}

function condition(words: number, statuses: number): string {
  const each = Array<string>(words).fill("text LIKE ? ESCAPE '\\'");
  const anyOf = Array<string>(statuses).fill("?");
  const conditions = [
    ...(words === 0
      ? []
      : [`id IN (SELECT id FROM search WHERE ${each.join(" AND ")})`]),
    ...(statuses === 0 ? [] : [`status IN (${anyOf.join(", ")})`]),
  ];
  return conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
}

function toPattern(word: string): string {
  // SQLite's LIKE ends a pattern at a NUL, which no user's text holds.
  const sought = word.replaceAll("\0", "\ufffd");
  return `%${sought.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

/** Makes a user findable by what they are now. */
export async function indexUser(
  { db }: UnitOfWork,
  user: UserRow,
): Promise<void> {
  const text = searchText(user);
  await db
    .insertInto("search")
    .values({ id: user.id, text })
    .onConflict((c) => c.column("id").doUpdateSet({ text }))
    .execute();
}

export async function removeFromIndex(
  { db }: UnitOfWork,
  id: number,
): Promise<void> {
  await db.deleteFrom("search").where("id", "=", id).execute();
}
