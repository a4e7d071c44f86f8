import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  describeSchema,
  migrate,
  schemaVersion,
} from "../../../main/store/migrate.ts";
import { migrations } from "../../../main/store/migrations/index.ts";

const FIRST = "CREATE TABLE a (n INTEGER NOT NULL) STRICT";
const SECOND =
  "ALTER TABLE a ADD COLUMN m INTEGER; INSERT INTO a (n, m) VALUES (2, 2)";
const BROKEN =
  "CREATE TABLE b (n); UPDATE a SET n = 99; INSERT INTO nowhere VALUES (1)";

let database: Database.Database;
beforeEach(() => {
  database = new Database(":memory:");
});
afterEach(() => database.close());

const all = () => database.serialize().toString("base64");
const numbers = () => database.prepare("SELECT n FROM a").pluck().all();

describe("migrating", () => {
  test("takes every step once, in order", () => {
    const backUps: number[] = [];
    const backUp = () => backUps.push(schemaVersion(database));
    migrate(database, [FIRST], backUp);
    migrate(database, [FIRST, SECOND], backUp);
    const before = all();
    migrate(database, [FIRST, SECOND], backUp);
    expect(all()).toBe(before);
    expect(schemaVersion(database)).toBe(2);
    expect(numbers()).toEqual([2]);
    // None for an empty file, one before the step on what was there, none when there is nothing to do.
    expect(backUps).toEqual([1]);
  });

  test("leaves the file as it was when a step fails in its middle", () => {
    migrate(database, [FIRST]);
    database.exec("INSERT INTO a VALUES (1)");
    const before = all();
    expect(() => migrate(database, [FIRST, BROKEN, SECOND])).toThrow("nowhere");
    expect(all()).toBe(before);
    expect(database.inTransaction).toBe(false);
    migrate(database, [FIRST, SECOND]);
    expect(numbers()).toEqual([1, 2]);
  });

  test("keeps the whole steps before one that fails", () => {
    expect(() => migrate(database, [FIRST, SECOND, BROKEN])).toThrow("nowhere");
    expect(schemaVersion(database)).toBe(2);
    expect(numbers()).toEqual([2]);
  });

  test("changes nothing when the backup before it fails", () => {
    migrate(database, [FIRST]);
    const before = all();
    const backUp = () => {
      throw new Error("full");
    };
    expect(() => migrate(database, [FIRST, SECOND], backUp)).toThrow("full");
    expect(all()).toBe(before);
  });

  test("leaves a file from a newer version alone", () => {
    migrate(database, [FIRST, SECOND]);
    const before = all();
    migrate(database, [FIRST]);
    expect(all()).toBe(before);
  });

  test("marks the file as ours", () => {
    migrate(database, migrations);
    expect(database.pragma("application_id", { simple: true })).toBe(
      0x524c434c,
    );
    const other = new Database(":memory:");
    migrate(other, migrations);
    expect(describeSchema(other)).toBe(describeSchema(database));
    other.close();
  });
});
