import type { Database } from "better-sqlite3";
import { orderOf, SHOWN, type ShownRow, type UserQuery } from "./query.ts";

/** Reads the rows of users who have been found. */
export function createRowReader(database: Database) {
  const prepare = (ending: string) =>
    database.prepare<(string | number)[], ShownRow>(
      `SELECT ${SHOWN.map((column) => `users.${column}`).join(", ")}
       FROM json_each(?) j CROSS JOIN users ON users.id = j.value ${ending}`,
    );
  const asTheyAre = prepare("");
  return {
    /** In the order of these ids. */
    of: (ids: readonly number[]): ShownRow[] =>
      asTheyAre.all(JSON.stringify(ids)),

    /** The rows of a page of these users, who are few: put in order here, no order of all is needed. */
    inOrder: (
      ids: readonly number[],
      { sort, limit, offset }: UserQuery,
    ): ShownRow[] =>
      prepare(`ORDER BY ${orderOf(sort)} LIMIT ? OFFSET ?`).all(
        JSON.stringify(ids),
        limit,
        offset,
      ),
  };
}
