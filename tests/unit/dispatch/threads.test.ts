import { readFileSync, rmSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockStore } from "../../../main/store/lock.ts";
import { createProfile } from "../../support/profile.ts";
import { dataOf, errorOf, userFields } from "../../support/rolecall.ts";
import { createStoreOnDisk } from "../../support/store-on-disk.ts";
import { startThreads } from "../../support/threads.ts";

let disk: Awaited<ReturnType<typeof createStoreOnDisk>>;
let rolecall: ReturnType<typeof startThreads>;
beforeEach(async () => {
  disk = await createStoreOnDisk();
  rolecall = startThreads(disk.store);
});
afterEach(async () => {
  await rolecall.close();
  disk[Symbol.dispose]();
});

const create = (username: string) =>
  rolecall.run("writer", "users.create", { ...userFields(), username });
const list = () => rolecall.run("reader", "users.list");
const answerOf = async (outcome: ReturnType<typeof create>) => {
  const { envelope } = await outcome;
  return envelope.ok ? "ok" : errorOf(envelope);
};
const stored = (sql: string) => {
  const database = new Database(disk.store, { readonly: true });
  try {
    return database.prepare(sql).pluck().all();
  } finally {
    database.close();
  }
};

describe("the store's threads", () => {
  beforeEach(() => rolecall.open());

  test("open the store once and answer, each on its own connection", async () => {
    const about = await rolecall.run("jobs", "settings.about");
    expect(dataOf(about.envelope)).toMatchObject({
      version: "1",
      electron: "2",
    });
    const { envelope, changed } = await create("jane");
    expect(changed).toHaveLength(1);
    expect(dataOf(envelope)).toMatchObject({ id: changed[0]?.id, version: 1 });
    // What was acknowledged by the writer is what the reader reads.
    expect(dataOf((await list()).envelope)).toMatchObject({ total: 2 });
    expect(rolecall.timesOpened()).toBe(1);
    expect(Array.from(rolecall.workers.keys()).sort()).toEqual([
      "jobs",
      "reader",
      "writer",
    ]);
    expect(rolecall.problems).toEqual([]);
  });

  test("leave a refusal of the reader for the writer to log", async () => {
    const outcome = await rolecall.run("reader", "users.list", {}, null);
    expect(errorOf(outcome.envelope)).toBe("UNAUTHENTICATED signed_out");
    expect(outcome.refusal).toMatchObject({ operation: "List users" });
    if (outcome.refusal) rolecall.threads.logRefusal(outcome.refusal);
    dataOf((await create("after")).envelope);
    expect(
      stored("SELECT operation || ' ' || outcome FROM audit ORDER BY seq"),
    ).toEqual(["List users UNAUTHENTICATED", "Create user done"]);
  });

  test("refuse a write that is sent to the reader, through the connection itself", async () => {
    const outcome = await rolecall.run("reader", "users.create", userFields());
    expect(errorOf(outcome.envelope)).toMatch(/^UNAVAILABLE /);
    expect(dataOf((await list()).envelope)).toMatchObject({ total: 1 });
  });

  test("end when they are closed, with all that was acknowledged kept, and let the store go", async () => {
    const answers = Promise.all(
      ["a", "b", "c"].map((name) => answerOf(create(name))),
    );
    expect(await answers).toEqual(["ok", "ok", "ok"]);
    await rolecall.threads.close();
    lockStore(disk.files)();
    expect(stored("SELECT count(*) FROM users")).toEqual([4]);
  });
});

describe("a thread that dies", () => {
  beforeEach(() => rolecall.open());

  test.each(["writer", "reader", "jobs"] as const)(
    "as the %s is replaced, and nothing acknowledged is lost",
    async (name) => {
      expect(await answerOf(create("before"))).toBe("ok");
      const first = rolecall.workers.get(name);
      await first?.terminate();
      expect(await answerOf(rolecall.run(name, "settings.about"))).toBe("ok");
      expect(rolecall.workers.get(name)).not.toBe(first);
      expect(await answerOf(create("after"))).toBe("ok");
      expect(dataOf((await list()).envelope)).toMatchObject({ total: 3 });
      // Again: the one that took its place is replaced as well.
      await rolecall.workers.get(name)?.terminate();
      expect(await answerOf(rolecall.run(name, "settings.about"))).toBe("ok");
    },
  );

  test("ends the calls that are under way with UNAVAILABLE", async () => {
    await create("before");
    const hashing = rolecall.run(
      "writer",
      "access.signIn",
      { username: "ada", password: "x" },
      null,
    );
    // The answer of a later call shows that the writer has begun to hash.
    await create("meanwhile");
    await rolecall.workers.get("writer")?.terminate();
    expect(await answerOf(hashing)).toBe("UNAVAILABLE thread_lost");
    expect(await answerOf(create("after"))).toBe("ok");
  });
});

describe("a store that can't be opened", () => {
  test("is said with each call, and opened once it is put right", async () => {
    const key = readFileSync(disk.files.key);
    rmSync(disk.files.key);
    expect(await answerOf(list())).toBe("UNAVAILABLE store_key_missing");
    expect(await answerOf(create("x"))).toBe("UNAVAILABLE store_key_missing");
    expect(new Set(rolecall.problems)).toEqual(new Set(["store_key_missing"]));
    writeFileSync(disk.files.key, key);
    expect(await answerOf(list())).toBe("ok");
    expect(rolecall.timesOpened()).toBe(1);
  });

  test("because it is in use says by whom", async () => {
    const unlock = lockStore(disk.files);
    const { envelope } = await list();
    expect(envelope).toMatchObject({
      error: {
        code: "UNAVAILABLE",
        reason: "store_in_use",
        message: expect.stringContaining(`(process ${process.pid})`) as string,
      },
    });
    unlock();
    expect(await answerOf(list())).toBe("ok");
  });
});

test("the writer answers for the reader as long as there is none", async () => {
  expect(await answerOf(list())).toBe("ok");
  await rolecall.open();
  expect(await answerOf(list())).toBe("ok");
});

test("a fresh installation is set up and used through the threads", async () => {
  using profile = createProfile();
  const fresh = startThreads(profile.store);
  const current = () => fresh.run("reader", "access.current", {}, null);
  expect(dataOf((await current()).envelope)).toEqual({ stage: "setUp" });
  const { firstName, lastName, email } = userFields();
  const person = { firstName, lastName, email, username: "first" };
  const password = "granite-otter-lantern-42";
  const { session } = await fresh.run(
    "writer",
    "access.setUp",
    { ...person, password },
    null,
  );
  expect(session).toMatchObject({ kind: "start", user: { userId: 1 } });
  expect(dataOf((await current()).envelope)).toEqual({
    stage: "signedOut",
    demo: null,
  });
  const signIn = { username: "first", password };
  dataOf((await fresh.run("writer", "access.signIn", signIn, null)).envelope);
  await fresh.close();
});
