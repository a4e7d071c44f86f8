import type { Database, Statement } from "better-sqlite3";
import { createLocks } from "../../main/access/locks.ts";
import { createExecute } from "../../main/dispatch/execute.ts";
import { createHandlers } from "../../main/handlers.ts";
import { readAuditKey } from "../../main/store/create.ts";
import { storeFiles } from "../../main/store/files.ts";
import { openWriter } from "../../main/store/open.ts";
import { plainFinder } from "../../main/store/search/finder.ts";
import { createStore } from "../../main/store/store.ts";
import { createBigProfile } from "../support/big-store.ts";
import type { Extent } from "./bench.ts";
import { plansOf, type Explained } from "./explain.ts";
import { compare, type Measured } from "./measured.ts";
import { runPairs } from "./statistics.ts";

/** Saves in one figure. */
const SAVES = 100;
const USERS = 10_000;

/** Something that was asked of SQLite. */
interface Asked {
  readonly sql: string;
  readonly how: "run" | "all" | "exec";
  readonly values: readonly unknown[];
}

/** P13: an edit through the writer's whole path, durable, against the same statements by themselves. */
export async function measureSaving({ pairs }: Extent): Promise<Measured[]> {
  // Three copies of one store: what is asked of the first is asked of the second, too, once it is known.
  using ours = await openCopy();
  using recorded = await openCopy();
  using raw = await openCopy();
  const asked = record(recorded.database);
  const edit = createEditor(ours);
  const editRecorded = createEditor(recorded);
  const arms = await runPairs(pairs, async (which) => {
    if (which === "b") {
      asked.length = 0;
      for (let save = 0; save < SAVES; save += 1) await editRecorded();
    }
    const replay = which === "b" ? prepareAll(raw.database, asked) : [];
    const begun = performance.now();
    if (which === "a") for (let save = 0; save < SAVES; save += 1) await edit();
    else for (const statement of replay) statement();
    return (performance.now() - begun) / SAVES;
  });
  for (const { database } of [ours, raw]) mustHaveSaved(database, pairs + 1);
  const what = "save an edit with its entry, durable / the same statements raw";
  const about = { id: "P13", what, bars: { ratio: 1.5 } };
  const measured = compare(about, arms);
  const explained = explain(raw.database, asked, measured.a.median);
  return [{ ...measured, explained }];
}

async function openCopy() {
  const profile = await createBigProfile(USERS);
  const files = storeFiles(profile.store);
  const database = openWriter(files);
  return {
    database,
    auditKey: readAuditKey(files),
    [Symbol.dispose]() {
      database.close();
      profile[Symbol.dispose]();
    },
  };
}

type Copy = Awaited<ReturnType<typeof openCopy>>;

/** Edits one user after the other, each another one, as the administrator. */
function createEditor({ database, auditKey }: Copy): () => Promise<void> {
  const uids = database
    .prepare<[], string>("SELECT uid FROM users WHERE roles <> 256 ORDER BY id")
    .pluck()
    .all();
  const locks = createLocks(() => performance.now());
  const about = { version: "0", electron: "0", sqlite: "0" };
  const execute = createExecute({
    store: createStore(database),
    handlers: createHandlers({
      about,
      locks,
      auditKey,
      finder: plainFinder,
    }),
    auditKey,
    clock: () => Date.now(),
    canWrite: true,
    report: (_, error) => console.error(error),
  });
  let next = 0;
  return async () => {
    const id = uids[next];
    next += 1;
    const { envelope } = await execute({
      operation: "users.edit",
      input: { id, version: 1, changes: { firstName: `Edited ${next}` } },
      userId: 1,
      via: "api",
      isOurs: true,
      session: null,
    });
    if (!envelope.ok) throw new Error(envelope.error.message);
  };
}

/** Takes note of all that is asked of a connection from now on. */
function record(database: Database): Asked[] {
  const asked: Asked[] = [];
  const prepare = database.prepare.bind(database);
  const exec = database.exec.bind(database);
  Object.assign(database, {
    exec(sql: string) {
      asked.push({ sql, how: "exec", values: [] });
      return exec(sql);
    },
    prepare(sql: string) {
      const statement = prepare(sql);
      for (const how of ["run", "all"] as const) {
        const real = statement[how].bind(statement);
        Object.assign(statement, {
          // Kysely hands its values over as one list.
          [how](...values: unknown[]) {
            asked.push({ sql, how, values });
            return real(...values);
          },
        });
      }
      return statement;
    },
  });
  return asked;
}

/** How SQLite goes about the statements of one save. */
function explain(
  database: Database,
  asked: readonly Asked[],
  took: number,
): Explained {
  const ran = asked
    .filter(({ how }) => how !== "exec")
    .map(({ sql, values }) => ({ sql, parameters: values }));
  return { asked: `${SAVES} saves`, took, queries: plansOf(database, ran) };
}

/** What was asked, ready to be asked of another connection. */
function prepareAll(
  database: Database,
  asked: readonly Asked[],
): (() => unknown)[] {
  const statements = new Map<string, Statement>();
  return asked.map(({ sql, how, values }) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return how === "all"
      ? () => statement.all(...values)
      : () => statement.run(...values);
  });
}

function mustHaveSaved(database: Database, rounds: number): void {
  const count = (sql: string) => Number(database.prepare(sql).pluck().get());
  const edits = count(
    "SELECT count(*) FROM users WHERE first_name LIKE 'Edited %'",
  );
  const entries = count("SELECT count(*) FROM audit") - USERS;
  if (edits !== rounds * SAVES || entries !== edits)
    throw new Error(`Saved ${edits}, with ${entries} entries`);
}
