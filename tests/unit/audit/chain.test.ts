import type { Database } from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import { macOf } from "../../../main/audit/chain.ts";
import type { AuditRow } from "../../../main/store/schema.ts";
import { findBroken } from "../../support/audit-chain.ts";
import {
  auditKey,
  createRolecall,
  dataOf,
  type Rolecall,
} from "../../support/rolecall.ts";

let rolecall: Rolecall;
let database: Database;
beforeEach(async () => {
  rolecall = await createRolecall();
  database = rolecall.database;
  const ids: string[] = [];
  for (const username of ["a", "b", "c"]) {
    const fields = {
      firstName: "F",
      lastName: "L",
      username,
      email: "a@x.org",
    };
    const answer = await rolecall.call("users.create", fields);
    ids.push(dataOf(answer).id);
    rolecall.time.now += 1;
  }
  const [first = "", second = "", third = ""] = ids;
  await rolecall.call("users.edit", {
    id: first,
    version: 1,
    changes: { phone: "1" },
  });
  await rolecall.call("users.delete", { id: rolecall.admin.uid });
  await rolecall.call("users.delete", { id: second });
  await rolecall.call("users.list", {}, { userId: null });
  await rolecall.call("users.edit", {
    id: third,
    version: 1,
    changes: { phone: "2" },
  });
});

const firstBroken = () => findBroken(database, auditKey);

/** Does with the log what its triggers refuse, as who has the file in their hands could. */
function tamper(sql: string): void {
  database.exec(
    "DROP TRIGGER audit_is_not_deleted; DROP TRIGGER audit_is_not_changed",
  );
  for (const { name } of database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'",
    )
    .all() as { name: string }[]) {
    database.exec(`DROP TRIGGER ${name}`);
  }
  database.exec(sql);
}

describe("the chain of the log", () => {
  test("holds over what was done and what was refused", () => {
    expect(
      rolecall
        .auditRows()
        .map(({ seq, operation, outcome }) => [seq, operation, outcome]),
    ).toEqual([
      [1, "Create user", "done"],
      [2, "Create user", "done"],
      [3, "Create user", "done"],
      [4, "Edit user", "done"],
      [5, "Delete user", "RULE"],
      [6, "Delete user", "done"],
      [7, "List users", "UNAUTHENTICATED"],
      [8, "Edit user", "done"],
    ]);
    expect(firstBroken()).toBeNull();
  });

  test("gives equal changes different digests", () => {
    const rows = database
      .prepare("SELECT digest, salt FROM audit WHERE changes IS NOT NULL")
      .all();
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(
      rows.length,
    );
  });

  test.each([
    ["another time", "UPDATE audit SET at = at + 1 WHERE seq = 4", 4],
    [
      "another operation",
      "UPDATE audit SET operation = 'View user' WHERE seq = 4",
      4,
    ],
    ["another outcome", "UPDATE audit SET outcome = 'done' WHERE seq = 5", 5],
    ["another reason", "UPDATE audit SET reason = NULL WHERE seq = 5", 5],
    ["another actor", "UPDATE audit SET actor = 2 WHERE seq = 4", 4],
    ["nobody as its actor", "UPDATE audit SET actor = NULL WHERE seq = 4", 4],
    ["another way in", "UPDATE audit SET via = 'api' WHERE seq = 4", 4],
    [
      "another object",
      "UPDATE audit SET object = upper(object) WHERE seq = 4",
      4,
    ],
    [
      "another kind of object",
      "UPDATE audit SET object_kind = NULL WHERE seq = 4",
      4,
    ],
    [
      "another value",
      "UPDATE audit SET changes = replace(changes, '1', '2') WHERE seq = 4",
      4,
    ],
    ["another salt", "UPDATE audit SET salt = randomblob(16) WHERE seq = 4", 4],
    [
      "another digest",
      "UPDATE audit SET digest = randomblob(32) WHERE seq = 4",
      4,
    ],
    [
      "no digest",
      "UPDATE audit SET digest = NULL, salt = NULL, changes = NULL WHERE seq = 4",
      4,
    ],
    ["another mac", "UPDATE audit SET mac = randomblob(32) WHERE seq = 4", 4],
    [
      "changes where there were none",
      "UPDATE audit SET changes = '{}', salt = x'00' WHERE seq = 7",
      7,
    ],
    [
      "the changes of another",
      `UPDATE audit SET (changes, salt, digest) =
         (SELECT changes, salt, digest FROM audit WHERE seq = 8) WHERE seq = 4`,
      4,
    ],
  ])("breaks at an entry with %s", (_, sql, seq) => {
    tamper(sql);
    expect(firstBroken()).toBe(seq);
  });

  test.each([
    ["the first entry is gone", "DELETE FROM audit WHERE seq = 1", 2],
    ["one in the middle is gone", "DELETE FROM audit WHERE seq = 4", 5],
    [
      "one is gone and those after it moved up",
      "DELETE FROM audit WHERE seq = 4; UPDATE audit SET seq = seq - 1 WHERE seq > 4",
      4,
    ],
    [
      "two changed places",
      `UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3;
       UPDATE audit SET seq = 3 WHERE seq = 99`,
      2,
    ],
    [
      "one was put at the end",
      `INSERT INTO audit SELECT 9, at, operation, outcome, reason, actor, via, object_kind, object,
         changes, salt, digest, mac FROM audit WHERE seq = 8`,
      9,
    ],
    [
      "all were begun anew",
      "DELETE FROM audit WHERE seq < 4; UPDATE audit SET seq = seq - 3",
      1,
    ],
  ])("breaks where %s", (_, sql, seq) => {
    tamper(sql);
    expect(firstBroken()).toBe(seq);
  });

  test("holds, and goes on, when values are erased with their salt", async () => {
    database.exec(
      "UPDATE audit SET changes = NULL, salt = NULL WHERE seq IN (1, 4)",
    );
    expect(firstBroken()).toBeNull();
    await rolecall.call("access.signOut", {});
    expect(firstBroken()).toBeNull();
    expect(rolecall.auditRows()).toHaveLength(9);
  });

  test("is another one with another key", () => {
    const row = database
      .prepare("SELECT * FROM audit WHERE seq = 1")
      .get() as AuditRow;
    expect(macOf(row, Buffer.alloc(32), auditKey).equals(row.mac)).toBe(true);
    expect(macOf(row, Buffer.alloc(32, 1), auditKey).equals(row.mac)).toBe(
      false,
    );
  });
});

test.each([
  "DELETE FROM audit WHERE seq = 1",
  "DELETE FROM audit",
  "UPDATE audit SET seq = 99 WHERE seq = 8",
  "UPDATE audit SET at = 0",
  "UPDATE audit SET operation = 'x'",
  "UPDATE audit SET outcome = 'done'",
  "UPDATE audit SET reason = NULL",
  "UPDATE audit SET actor = 1",
  "UPDATE audit SET via = 'api'",
  "UPDATE audit SET object_kind = NULL",
  "UPDATE audit SET object = NULL",
  "UPDATE audit SET digest = NULL",
  "UPDATE audit SET mac = zeroblob(32)",
])("the log refuses %s", (sql) => {
  expect(() => database.exec(sql)).toThrow("audit_is_append_only");
  expect(firstBroken()).toBeNull();
});
