import type { Database, Statement } from "better-sqlite3";
import { eachId } from "./ids.ts";
import { toPattern } from "./plain.ts";

/** Looks for words in the texts themselves. */
export function createTextReader(database: Database) {
  const likes = (words: readonly string[]) =>
    words.map(() => "s.text LIKE ? ESCAPE '\\'").join(" AND ");

  /** By their SQL, which depends on the number of words alone. */
  const statements = new Map<string, Statement<unknown[], string | null>>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = database.prepare<unknown[], string | null>(sql).pluck();
    statements.set(sql, made);
    return made;
  };

  return {
    /** Those of these users whose texts hold all words: one look-up each. */
    which(words: readonly string[], ids: readonly number[]): readonly number[] {
      const found: number[] = [];
      if (ids.length === 0) return found;
      const held = prepare(
        `SELECT group_concat(j.value) FROM json_each(?) j
         CROSS JOIN search s ON s.id = j.value WHERE ${likes(words)}`,
      ).get(JSON.stringify(ids), ...words.map(toPattern));
      eachId(held ?? null, (id) => found.push(id));
      return found;
    },

    /**
     * Calls with each of the users from `first` to `last` whose texts hold all words, or with each of the
     * others: reads all of those texts, and tells of whom are fewer the quicker.
     */
    among(
      words: readonly string[],
      { first, last, others }: TextRange,
      act: (id: number) => void,
    ): void {
      const ids = prepare(
        `SELECT group_concat(s.id) FROM search s
         WHERE s.id BETWEEN ? AND ? AND ${others ? "NOT " : ""}(${likes(words)})`,
      ).get(first, last, ...words.map(toPattern));
      eachId(ids ?? null, act);
    },
  };
}

export interface TextRange {
  readonly first: number;
  readonly last: number;
  readonly others: boolean;
}

export type TextReader = ReturnType<typeof createTextReader>;
