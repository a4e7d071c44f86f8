import type { Database } from "better-sqlite3";
import type { SortKey } from "../../../preload/contract/users.ts";
import { SORT_COLUMNS } from "./query.ts";

// The log of what changed of which user, which the schema's triggers write: see 0003-finding.ts.

/** In the order of their bits. */
const KEYS = Object.keys(SORT_COLUMNS);
/** The bit of a column. */
export const bitOf = (by: SortKey): number => 1 << KEYS.indexOf(by);
/** The text that is searched has changed. */
export const TEXT_BIT = 1 << KEYS.length;

/**
 * Whoever has missed more than these reads all anew, which is quicker; so the log needs no more, but for
 * texts that the grams do not know yet.
 */
export const LOG_KEPT = 20_000;

/** What has changed since a place in the log. */
export interface Changes {
  readonly seq: number;
  /** For each user, which of it; null where that is too much to tell. */
  readonly keysOf: ReadonlyMap<number, number> | null;
  /** Whether grams were made anew. */
  readonly hasNewGrams: boolean;
}

interface ChangeRow {
  readonly user_id: number;
  readonly keys: number;
}

export function createChangeReader(database: Database) {
  const newest = database
    .prepare<[], number>("SELECT coalesce(max(seq), 0) FROM user_changes")
    .pluck();
  const rows = database.prepare<[number], ChangeRow>(
    "SELECT user_id, keys FROM user_changes WHERE seq > ?",
  );
  return {
    newest: (): number => newest.get() ?? 0,
    since(seq: number): Changes {
      const now = newest.get() ?? 0;
      const keysOf = new Map<number, number>();
      if (now === seq) return { seq, keysOf, hasNewGrams: false };
      if (now - seq > LOG_KEPT)
        return { seq: now, keysOf: null, hasNewGrams: true };
      let hasNewGrams = false;
      for (const { user_id: id, keys } of rows.iterate(seq)) {
        if (id === 0) hasNewGrams = true;
        else keysOf.set(id, (keysOf.get(id) ?? 0) | keys);
      }
      return { seq: now, keysOf, hasNewGrams };
    },
  };
}
