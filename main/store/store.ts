import type { Database, Statement } from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Schema } from "./schema.ts";

/** What a service sees of the store: queries that stand or fall together. */
export interface UnitOfWork {
  readonly db: Kysely<Schema>;
  /** Runs work that writes all over the store with memory enough for it, which it gives back afterwards. */
  readonly withRoom: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface ReadableStore {
  /** Runs `work` on one unchanging picture of the store. */
  read<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
}

export interface Store extends ReadableStore {
  /**
   * Runs `work` in a transaction: kept and on the disk when it returns, undone when it throws. Nothing
   * may be awaited in `work` but the unit of work itself, since one unit runs at a time.
   */
  write<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  close(): void;
}

/** How many prepared statements a connection keeps. */
const STATEMENTS_KEPT = 200;
/** Kilobytes of page cache that keep the pages of ten big indexes from being written time and again. */
const ROOM_KB = 64_000;

/** Gives a connection the form of a store. A read-only connection refuses what is tried in `write`. */
export function createStore(database: Database): Store {
  const kept = keepingStatements(database);
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: kept }),
  });
  const run = (sql: string) => kept.prepare(sql).run();
  const unit: UnitOfWork = {
    db,
    async withRoom(work) {
      const usual = String(database.pragma("cache_size", { simple: true }));
      database.pragma(`cache_size = -${ROOM_KB}`);
      try {
        return await work();
      } finally {
        database.pragma(`cache_size = ${usual}`);
      }
    },
  };
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(
    begin: string,
    work: (unit: UnitOfWork) => Promise<T>,
  ): Promise<T> {
    const turn = last.then(async () => {
      run(begin);
      try {
        const result = await work(unit);
        run("COMMIT");
        return result;
      } catch (error) {
        if (database.inTransaction) run("ROLLBACK");
        throw error;
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    read: (work) => inTurn("BEGIN", work),
    write: (work) => inTurn("BEGIN IMMEDIATE", work),
    close: () => database.close(),
  };
}

/** Kysely prepares each query anew; the same text is the same statement here. */
function keepingStatements(database: Database) {
  const statements = new Map<string, Statement>();
  return {
    close: () => undefined,
    prepare(sql: string): Statement {
      const kept = statements.get(sql);
      if (kept) return kept;
      if (statements.size >= STATEMENTS_KEPT) statements.clear();
      const statement = database.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
  };
}
