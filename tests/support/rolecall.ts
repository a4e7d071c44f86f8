import { createSecretKey } from "node:crypto";
import Database from "better-sqlite3";
import type { Envelope } from "../../preload/contract/errors.ts";
import type {
  OperationName,
  OperationOf,
} from "../../preload/contract/index.ts";
import type { CallInput, Output } from "../../preload/contract/operation.ts";
import type { Role } from "../../preload/contract/roles.ts";
import type { UserFields } from "../../preload/contract/users.ts";
import { createLocks } from "../../main/access/locks.ts";
import { createStatusClock } from "../../main/access/status-clock.ts";
import type { Call, Outcome } from "../../main/dispatch/call.ts";
import { createExecute } from "../../main/dispatch/execute.ts";
import type { Life } from "../../main/dispatch/handler.ts";
import { createHandlers } from "../../main/handlers.ts";
import { writeSetting } from "../../main/store/settings.ts";
import { migrate } from "../../main/store/migrate.ts";
import { migrations } from "../../main/store/migrations/index.ts";
import { createQuickFinder } from "../../main/store/search/quick.ts";
import { createStore } from "../../main/store/store.ts";
import { setPassword } from "../../main/users/credentials.ts";
import { insertUser } from "../../main/users/user-repository.ts";

/** A name of our own for it, which the compiler can write down. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it adds the name and nothing else
export interface Connection extends Database.Database {}

/** The time at which tests live; the clock can be moved. */
const NOON = Date.UTC(2026, 5, 1, 12);

export const auditKey = createSecretKey(Buffer.alloc(32, 7));

/** Fields of a user that satisfy every rule, with what a test wants to be different. */
export function userFields(change: Partial<UserFields> = {}): UserFields {
  return {
    firstName: "Jane",
    lastName: "Doe",
    username: "jdoe",
    email: "jdoe@example.org",
    phone: "",
    imsId: "",
    roles: [],
    status: "active",
    ...change,
  };
}

/** A store of the newest schema: migrating one for each of thousands of tests took longer than most of them. */
const emptyStore = makeEmptyStore();

function makeEmptyStore(): Buffer {
  const database = new Database(":memory:");
  migrate(database, migrations);
  const made = database.serialize();
  database.close();
  return made;
}

/** The guarded path as a thread runs it, over a real SQLite in memory that has been set up. */
export async function createRolecall() {
  const database: Connection = new Database(emptyStore);
  database.pragma("foreign_keys = ON");
  database.pragma("recursive_triggers = ON");
  const store = createStore(database);
  const time = { now: NOON, monotonic: 0 };
  const reports: unknown[] = [];
  const changedByClock: string[] = [];
  const about = { version: "0", electron: "0", sqlite: "0" };
  const clock = () => time.now;

  const finder = createQuickFinder(database);

  /** What a start of the writer makes anew: its memory is gone then. */
  function start() {
    const locks = createLocks(() => time.monotonic);
    const handlers = createHandlers({ about, locks, auditKey, finder });
    const report = (_: string, error: unknown) => reports.push(error);
    const parts = { store, auditKey, handlers, clock, canWrite: true, report };
    const onChange = (uids: readonly string[]) => changedByClock.push(...uids);
    return {
      execute: createExecute(parts),
      tick: createStatusClock({ store, auditKey, locks, clock, onChange }),
    };
  }
  let running = start();
  const execute: typeof running.execute = (call, life) =>
    running.execute(call, life);

  /** What main would know of a session of this user that was just begun. */
  function sessionOf(userId: number | null): Call["session"] {
    if (userId === null) return null;
    const generation = database
      .prepare("SELECT generation FROM credentials WHERE user_id = ?")
      .pluck()
      .get(userId);
    return {
      generation: Number(generation ?? 0),
      isLocked: false,
      isConfirmed: true,
      startedAt: time.now,
      endsAt: time.now + 1,
    };
  }

  /** Adds a user past the guarded path, as something that was there before. */
  async function addUser(
    change: Partial<UserFields> = {},
    { canSignIn = false } = {},
  ) {
    return store.write(async (unit) => {
      const { row, user } = await insertUser(unit, userFields(change), {
        by: null,
        at: time.now,
      });
      if (canSignIn) await setPassword({ unit, now: time.now }, row.id, "none");
      return { id: row.id, uid: row.uid, user };
    });
  }

  await store.write((unit) => writeSetting(unit, "setUpAt", NOON));
  const admin = await addUser(
    {
      username: "ada",
      firstName: "Ada",
      lastName: "Lovelace",
      roles: ["DEXADMIN"],
    },
    { canSignIn: true },
  );

  /** Calls as `userId`, by default the administrator, and gives the whole outcome. */
  function callRaw(
    operation: OperationName,
    input: unknown,
    asker: Partial<Omit<Call, "operation" | "input">> = {},
    life?: Life,
  ): Promise<Outcome> {
    const { userId = admin.id, via = "window" } = asker;
    const session = via === "window" ? sessionOf(userId) : null;
    const caller = { userId, via, isOurs: true, session, ...asker };
    return execute({ operation, input, ...caller }, life);
  }

  async function call<Name extends OperationName>(
    operation: Name,
    input: CallInput<OperationOf<Name>>,
    asker: Partial<Omit<Call, "operation" | "input">> = {},
  ): Promise<Envelope<Output<OperationOf<Name>>>> {
    const { envelope } = await callRaw(operation, input, asker);
    // The cast gives back the type that the table of handlers folds away.
    return envelope as Envelope<Output<OperationOf<Name>>>;
  }

  return {
    database,
    store,
    time,
    reports,
    execute,
    /** What the writer does every second. */
    tick: () => running.tick(),
    /** uids of those whose status the clock changed. */
    changedByClock,
    /** Lets time pass, on the wall and for the waits. */
    pass(milliseconds: number): void {
      time.now += milliseconds;
      time.monotonic += milliseconds;
    },
    /** Starts the writer again: all that it had in memory is gone. */
    restart(): void {
      running = start();
    },
    sessionOf,
    admin,
    addUser,
    /** A user with these roles who may call by the API. */
    addHolder: (roles: readonly Role[], change: Partial<UserFields> = {}) =>
      addUser({
        username: `holder${roles.length}-${roles[0] ?? "none"}`,
        roles,
        ...change,
      }),
    call,
    callRaw,
    auditRows: () =>
      database.prepare("SELECT * FROM audit ORDER BY seq").all() as AuditRow[],
    /** All that the store holds but the log, to see that nothing changed. */
    contents: () =>
      JSON.stringify(
        [
          "users",
          "deleted_users",
          "credentials",
          "unknown_names",
          "tokens",
          "settings",
          "search",
        ].map((table) => database.prepare(`SELECT * FROM ${table}`).all()),
      ),
  };
}

/** What tests look at in a row of the log. */
export interface AuditRow {
  readonly seq: number;
  readonly operation: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly actor: number | null;
  readonly object: string | null;
  readonly changes: string | null;
}

export type Rolecall = Awaited<ReturnType<typeof createRolecall>>;

/** The data of an answer that must have succeeded. */
export function dataOf<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.data;
  throw new Error(
    `${envelope.error.code} ${envelope.error.reason}: ${envelope.error.message}`,
  );
}

/** Code and reason of an answer that must have failed. */
export function errorOf(envelope: Envelope<unknown>): string {
  if (!envelope.ok) return `${envelope.error.code} ${envelope.error.reason}`;
  throw new Error(`Succeeded with ${JSON.stringify(envelope.data)}`);
}
