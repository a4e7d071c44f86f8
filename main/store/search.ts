import { sql, type SqlBool } from "kysely";
import type { SortKey } from "../../preload/contract/users.ts";
import { fold, searchText } from "./columns.ts";
import type { UserRow } from "./schema.ts";
import type { UnitOfWork } from "./store.ts";

/** What a page of users is asked by. */
export interface UserQuery {
  readonly search: string;
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

/**
 * The rows of one page, how many users match in all, and how many there are. The only place that knows
 * how users are found: each word must occur somewhere in a user's text, case and accents aside.
 */
export async function findUsers({ db }: UnitOfWork, query: UserQuery) {
  const words = new Set(fold(query.search).split(/\s+/).filter(Boolean));
  const column = SORT_COLUMNS[query.sort.by];
  const { total } = await db
    .selectFrom("users")
    .select((e) => e.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();

  let matches = db.selectFrom("users");
  if (words.size > 0) {
    matches = matches.where("id", "in", (e) =>
      e
        .selectFrom("search")
        .select("id")
        .where((w) => w.and(Array.from(words, occurs))),
    );
  }
  const { matching } =
    words.size === 0
      ? { matching: total }
      : await matches
          .select((e) => e.fn.countAll<number>().as("matching"))
          .executeTakeFirstOrThrow();

  const rows = await matches
    .selectAll()
    // What is empty comes last both ways; equal keys stand in the order of their ids.
    .orderBy(column, (o) =>
      query.sort.descending ? o.desc().nullsLast() : o.asc().nullsLast(),
    )
    .orderBy("id")
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return { rows, matching, total };
}

function occurs(word: string) {
  // SQLite's LIKE ends a pattern at a NUL, which no user's text holds.
  const sought = word.replaceAll("\0", "\ufffd");
  const pattern = `%${sought.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  return sql<SqlBool>`text LIKE ${pattern} ESCAPE '\\'`;
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
