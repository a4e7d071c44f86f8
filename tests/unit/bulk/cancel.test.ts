import { afterEach, beforeEach, describe, expect, test } from "vitest";
import Database from "better-sqlite3";
import type { BulkAct } from "../../../preload/contract/bulk.ts";
import { addMany, applyBulk, everybody, JOB } from "../../support/bulk.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  userFields,
} from "../../support/rolecall.ts";
import { createStoreOnDisk } from "../../support/store-on-disk.ts";
import { startThreads } from "../../support/threads.ts";

// What is called off midway, or dies midway, leaves nothing.

const ACTS: BulkAct[] = [
  { kind: "deactivate" },
  { kind: "addRole", role: "VIEW_USERS" },
  { kind: "delete" },
];

describe("an act that nobody waits for any more", () => {
  test.each(ACTS)("changes nothing, however far it is: $kind", async (act) => {
    const rolecall = await createRolecall();
    addMany(rolecall.database, 1_200);
    const before = rolecall.contents();
    // Three slices to find out, three to change, and a last look after each of the two.
    for (let looks = 0; looks < 8; looks += 1) {
      let left = looks;
      const isWanted = () => (left -= 1) >= 0;
      const outcome = await applyBulk(rolecall, everybody, act, {
        life: { isWanted, progress: () => undefined },
      });
      expect(errorOf(outcome.envelope)).toBe("UNAVAILABLE cancelled");
      expect(outcome.changed).toEqual([]);
      expect(rolecall.contents()).toBe(before);
      expect(rolecall.auditRows()).toEqual([]);
    }
    const { envelope } = await applyBulk(rolecall, everybody, act);
    expect(dataOf(envelope)).toEqual({ changed: 1_200 });
  });

  test("does not go on to find out what it would come to", async () => {
    const rolecall = await createRolecall();
    addMany(rolecall.database, 10);
    const { envelope } = await rolecall.callRaw(
      "bulk.preview",
      { selection: everybody, act: ACTS[0] },
      {},
      { isWanted: () => false, progress: () => undefined },
    );
    expect(errorOf(envelope)).toBe("UNAVAILABLE cancelled");
  });
});

describe("on a thread of its own", () => {
  const MANY = 30_000;
  let disk: Awaited<ReturnType<typeof createStoreOnDisk>>;
  let rolecall: ReturnType<typeof startThreads>;
  beforeEach(async () => {
    disk = await createStoreOnDisk();
    const database = new Database(disk.store);
    addMany(database, MANY);
    database.close();
    rolecall = startThreads(disk.store, false, { busyAfter: 50 });
    await rolecall.open();
  });
  afterEach(async () => {
    await rolecall.close();
    disk[Symbol.dispose]();
  });

  const act = { kind: "deactivate" } as const;
  const stored = (sql: string) => {
    const database = new Database(disk.store, { readonly: true });
    try {
      return database.prepare(sql).pluck().get();
    } finally {
      database.close();
    }
  };
  const deactivated = () =>
    stored("SELECT count(*) FROM users WHERE active = 0");
  const entries = () => stored("SELECT count(*) FROM audit");

  const create = (username: string, isPatient: boolean) =>
    rolecall.runFor(
      { isPatient },
      "writer",
      "users.create",
      userFields({ username }),
    );

  /** Begins the act; resolves once the first progress of it was heard. */
  async function begin(signal?: AbortSignal) {
    const { envelope } = await rolecall.run("jobs", "bulk.preview", {
      selection: everybody,
      act,
    });
    const { mark } = dataOf(envelope) as { mark: string };
    const told: [number, number][] = [];
    const first = Promise.withResolvers<undefined>();
    const onProgress = (done: number, total: number) => {
      told.push([done, total]);
      first.resolve(undefined);
    };
    const input = { selection: everybody, act, mark, job: JOB };
    const asker = {
      ...(signal && { signal }),
      onProgress,
      isPatient: true,
    };
    const outcome = rolecall.runFor(asker, "writer", "bulk.apply", input);
    await first.promise;
    return { outcome, told };
  }

  test("tells how far it is while the thread is busy, and is done whole", async () => {
    const { outcome, told } = await begin();
    const { envelope, changed } = await outcome;
    expect(dataOf(envelope)).toEqual({ changed: MANY });
    expect(changed).toEqual([{ entity: "users", id: "all" }]);
    expect(told[0]?.[0]).toBeLessThan(MANY);
    expect(told.at(-1)).toEqual([MANY, MANY]);
    expect([deactivated(), entries()]).toEqual([MANY, MANY]);
  });

  test("is cancelled midway, and the thread goes on with what is next", async () => {
    const ending = new AbortController();
    const { outcome } = await begin(ending.signal);
    ending.abort();
    const { envelope, changed } = await outcome;
    expect(errorOf(envelope)).toBe("UNAVAILABLE cancelled");
    expect(changed).toEqual([]);
    expect([deactivated(), entries()]).toEqual([0, 0]);
    expect((await create("next", true)).envelope.ok).toBe(true);
  });

  test("leaves nothing when its thread is killed midway, and another takes its place", async () => {
    const { outcome } = await begin();
    const first = rolecall.workers.get("writer");
    await first?.terminate();
    expect(errorOf((await outcome).envelope)).toBe("UNAVAILABLE thread_lost");
    const next = await rolecall.runFor(
      { isPatient: true },
      "writer",
      "settings.about",
    );
    expect(next.envelope.ok).toBe(true);
    expect(rolecall.workers.get("writer")).not.toBe(first);
    expect([deactivated(), entries()]).toEqual([0, 0]);
    const again = await begin();
    expect(dataOf((await again.outcome).envelope)).toEqual({ changed: MANY });
  });

  test("keeps others waiting no longer than they are told, and does not do later what was answered", async () => {
    const { outcome } = await begin();
    const patient = create("patient", true);
    const { envelope } = await create("waits", false);
    expect(errorOf(envelope)).toBe("UNAVAILABLE busy");
    expect((await outcome).envelope.ok).toBe(true);
    expect((await patient).envelope.ok).toBe(true);
    expect(stored("SELECT count(*) FROM users WHERE username = 'waits'")).toBe(
      0,
    );
    expect((await create("waits", true)).envelope.ok).toBe(true);
  });

  test("keeps no reader from reading", async () => {
    const { outcome } = await begin();
    const { envelope } = await rolecall.run("reader", "users.list");
    expect(dataOf(envelope)).toMatchObject({ total: MANY + 1 });
    expect((await outcome).envelope.ok).toBe(true);
  });
});
