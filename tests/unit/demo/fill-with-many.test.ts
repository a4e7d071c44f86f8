import { afterAll, describe, expect, test } from "vitest";
import Database from "better-sqlite3";
import { fillWithMany } from "../../../main/demo/fill-with-many.ts";
import { inventAdministrator } from "../../../main/demo/sample-administrator.ts";
import { openStore } from "../../../main/open-store.ts";
import { searchText, statusFromColumn } from "../../../main/store/columns.ts";
import { createNewStore, readAuditKey } from "../../../main/store/create.ts";
import { storeFiles } from "../../../main/store/files.ts";
import { describeSchema, migrate } from "../../../main/store/migrate.ts";
import { migrations } from "../../../main/store/migrations/index.ts";
import type { UserRow } from "../../../main/store/schema.ts";
import { toUser } from "../../../main/users/user-repository.ts";
import { readStatus } from "../../../main/users/status.ts";
import { chosenFields, userFields } from "../../../preload/contract/users.ts";
import { findBroken } from "../../support/audit-chain.ts";
import { createProfile } from "../../support/profile.ts";

const USERS = 3_000;

const profile = createProfile();
const files = storeFiles(profile.store);
const told: number[] = [];
await createNewStore(files, async (store, auditKey, database) => {
  const administrator = await inventAdministrator();
  await fillWithMany(
    { store, auditKey, database },
    {
      users: USERS,
      administrator,
      onProgress: (made) => told.push(made),
      onIndexing: () => told.push(-1),
    },
  );
});
const database = new Database(files.store, { readonly: true });
const all = (sql: string): unknown[] => database.prepare(sql).all();
const users = all("SELECT * FROM users ORDER BY id") as UserRow[];
afterAll(() => {
  database.close();
  profile[Symbol.dispose]();
});

describe("a store filled with very many users", () => {
  test("has all of them, the oldest first", () => {
    expect(users).toHaveLength(USERS);
    expect(told).toEqual([2_000, -1]);
    const times = users.map(({ created_at }) => created_at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    const uids = users.map(({ uid }) => uid.slice(0, 13));
    expect(uids).toEqual(uids.toSorted());
  });

  test("has the schema that it had, and nothing amiss", () => {
    const model = new Database(":memory:");
    migrate(model, migrations);
    expect(describeSchema(database)).toBe(describeSchema(model));
    model.close();
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
  });

  test("satisfies the rules, users' statuses included", async () => {
    for (const row of users.slice(0, 500)) {
      const fields = chosenFields(toUser(row));
      expect(userFields.parse(fields)).toEqual(fields);
    }
    const open = await openStore("reader", files.store, false);
    for (const row of users) {
      const status = statusFromColumn(row.status);
      if (status === "deactivated") continue;
      const found = await open.store.read((unit) =>
        readStatus(unit, row.id, Date.now()),
      );
      expect(found, row.username).toBe(status);
    }
    open.close();
  });

  test("can be searched", () => {
    expect(all("SELECT id, text FROM search ORDER BY id")).toEqual(
      users.map((row) => ({ id: row.id, text: searchText(row) })),
    );
    expect(all("SELECT block FROM gram_blocks")).toEqual([{ block: 0 }]);
    expect(all("SELECT * FROM grams LIMIT 1")).toHaveLength(1);
  });

  test("has each of them in an unbroken log", () => {
    expect(findBroken(database, readAuditKey(files))).toBeNull();
    const objects = all("SELECT object AS uid FROM audit ORDER BY seq");
    expect(objects).toEqual(users.map(({ uid }) => ({ uid })));
  });
});
