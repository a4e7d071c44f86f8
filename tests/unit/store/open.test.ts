import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../../main/open-store.ts";
import { migrations } from "../../../main/store/migrations/index.ts";
import { openReader, openWriter } from "../../../main/store/open.ts";
import {
  StoreProblem,
  type StoreProblemReason,
} from "../../../main/store/problem.ts";
import { createStoreOnDisk } from "../../support/store-on-disk.ts";

let disk: Awaited<ReturnType<typeof createStoreOnDisk>>;
beforeEach(async () => {
  disk = await createStoreOnDisk();
});
afterEach(() => disk[Symbol.dispose]());

const change = (sql: string) => {
  const database = new Database(disk.store);
  database.exec(sql);
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
};
const foreign = (sql: string) => {
  rmSync(disk.store);
  change(sql);
};

const digest = () =>
  existsSync(disk.store) &&
  createHash("sha256").update(readFileSync(disk.store)).digest("hex");

const problemOf = async (isDemo = false): Promise<string> => {
  try {
    (await openStore("writer", disk.store, isDemo)).close();
    return "opened";
  } catch (error) {
    if (error instanceof StoreProblem) return error.reason;
    throw error;
  }
};

const CASES: readonly (readonly [string, StoreProblemReason, () => void])[] = [
  ["is gone", "store_missing", () => rmSync(disk.store)],
  ["is empty", "store_damaged", () => writeFileSync(disk.store, "")],
  ["was cut short", "store_damaged", () => truncateSync(disk.store, 20_000)],
  [
    "was cut within its first page",
    "store_foreign",
    () => truncateSync(disk.store, 50),
  ],
  [
    "is a text",
    "store_foreign",
    () => writeFileSync(disk.store, "Dear Jane,\n".repeat(900)),
  ],
  [
    "is another database",
    "store_foreign",
    () => foreign("CREATE TABLE users (id)"),
  ],
  ["is a database of nothing", "store_foreign", () => foreign("VACUUM")],
  [
    "is from a newer Rolecall",
    "store_newer",
    () => change(`PRAGMA user_version = ${migrations.length + 1}`),
  ],
  ["lacks a table", "store_damaged", () => change("DROP TABLE search")],
  [
    "lacks a guard",
    "store_damaged",
    () => change("DROP TRIGGER last_administrator_stays"),
  ],
  [
    "has a trigger too many",
    "store_damaged",
    () => change("CREATE TRIGGER t AFTER INSERT ON audit BEGIN SELECT 1; END"),
  ],
  [
    "has a view too many",
    "store_damaged",
    () => change("CREATE VIEW v AS SELECT 1"),
  ],
  ["has lost its key", "store_key_missing", () => rmSync(disk.files.key)],
];

describe("a store is refused and left byte for byte as it is when it", () => {
  test.each(CASES)("%s: %s", async (_, reason, spoil) => {
    spoil();
    const before = digest();
    expect(await problemOf()).toBe(reason);
    expect(digest()).toBe(before);
    expect(await problemOf()).toBe(reason);
  });

  test("is no demonstration and a demonstration is asked for", async () => {
    const before = digest();
    expect(await problemOf(true)).toBe("store_not_demo");
    expect(digest()).toBe(before);
    expect(await problemOf()).toBe("opened");
  });

  test("was put back from a copy without its key", async () => {
    // A copy is not in WAL mode, so that opening it would write to it.
    change("PRAGMA journal_mode = DELETE");
    rmSync(disk.files.key);
    const before = digest();
    expect(await problemOf()).toBe("store_key_missing");
    expect(digest()).toBe(before);
  });

  test("was put back from a copy without one of its tables", async () => {
    change("DROP TABLE search; PRAGMA journal_mode = DELETE");
    const before = digest();
    expect(await problemOf()).toBe("store_damaged");
    expect(digest()).toBe(before);
  });

  test.each([0, 7])("has a key of %i bytes", async (length) => {
    writeFileSync(disk.files.key, Buffer.alloc(length));
    expect(await problemOf()).not.toBe("opened");
  });

  test("is a folder", async () => {
    rmSync(disk.store);
    mkdirSync(disk.store);
    expect(await problemOf()).toMatch(/^store_(foreign|unusable|damaged)$/);
  });
});

describe("a store that is opened again", () => {
  test("after it was put right works as before", async () => {
    const key = readFileSync(disk.files.key);
    rmSync(disk.files.key);
    expect(await problemOf()).toBe("store_key_missing");
    writeFileSync(disk.files.key, key);
    expect(await problemOf()).toBe("opened");
  });

  test("as a copy in the other journal mode is opened", async () => {
    change("PRAGMA journal_mode = DELETE");
    expect(await problemOf()).toBe("opened");
  });
});

describe("the pragmas of", () => {
  const read = (database: Database.Database) =>
    Object.fromEntries(
      [
        "journal_mode",
        "synchronous",
        "foreign_keys",
        "trusted_schema",
        "query_only",
      ].map((name) => [name, database.pragma(name, { simple: true })]),
    );

  test("both connections are as they must be, and the reader refuses a write", () => {
    const writer = openWriter(disk.files);
    const reader = openReader(disk.files);
    expect(read(writer)).toEqual({
      journal_mode: "wal",
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      query_only: 0,
    });
    expect(read(reader)).toMatchObject({
      journal_mode: "wal",
      foreign_keys: 1,
      trusted_schema: 0,
      query_only: 1,
    });
    for (const sql of [
      "DELETE FROM users",
      "INSERT INTO settings VALUES ('a', '1')",
      "DROP TABLE users",
      "PRAGMA user_version = 9",
    ]) {
      expect(() => reader.exec(sql)).toThrow(/readonly/);
    }
    reader.pragma("query_only = OFF");
    expect(() => reader.exec("DELETE FROM users")).toThrow(/readonly/);
    writer.exec("INSERT INTO settings VALUES ('a', '1')");
    expect(reader.prepare("SELECT count(*) FROM settings").pluck().get()).toBe(
      2,
    );
    reader.close();
    writer.close();
  });
});
