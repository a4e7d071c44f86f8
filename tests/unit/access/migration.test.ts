import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  describeSchema,
  migrate,
  schemaVersion,
} from "../../../main/store/migrate.ts";
import { migrations } from "../../../main/store/migrations/index.ts";

// From a store of version 1, filled as that version filled it, to version 2.

let database: Database.Database;
beforeEach(() => {
  database = new Database(":memory:");
  database.pragma("recursive_triggers = ON");
  migrate(database, migrations.slice(0, 1));
});
afterEach(() => database.close());

const ADMINISTRATOR = 256;
const uidOf = (id: number) =>
  `01972a00-0000-7000-8000-${`${id}`.padStart(12, "0")}`;

/** Inserts a user with the columns that version 1 has. */
function insertUser(
  id: number,
  username: string,
  { roles = 0, status = 0, isDeleted = false } = {},
): void {
  const active = status === 1 ? 0 : 1;
  const table = isDeleted ? "deleted_users" : "users";
  const [columns, values] = isDeleted
    ? [", deleted_at, deleted_by", ", 30, 1"]
    : ["", ""];
  database
    .prepare(
      `INSERT INTO ${table} (id, uid, version, first_name, last_name, username, email,
         phone, ims_id, external_id, display_name, roles, active, status, created_at,
         created_by, changed_at, changed_by, username_folded, username_key${columns})
       VALUES ($id, $uid, 3, 'F', 'L', $username, 'a@example.org', '+49', 'ims', '', '',
         $roles, $active, $status, 10, NULL, 20, 1, $username, $username${values})`,
    )
    .run({ id, uid: uidOf(id), username, roles, active, status });
}

function insertCredentials(
  id: number,
  hash: string | null,
  { code = null as string | null, locked = null as number | null } = {},
): void {
  const setAt = hash && 10;
  const codeEnd = code && 99;
  database
    .prepare(
      "INSERT INTO credentials VALUES ($id, $hash, $setAt, $code, $codeEnd, $locked)",
    )
    .run({ id, hash, setAt, code, codeEnd, locked });
}

const TABLES = ["users", "deleted_users", "settings", "search", "audit"];
const contents = () =>
  JSON.stringify(
    TABLES.map((table) => database.prepare(`SELECT * FROM ${table}`).all()),
  );

/** A store with something of everything that version 1 knew. */
function fill(): void {
  insertUser(1, "ada", { roles: ADMINISTRATOR });
  insertUser(2, "grace", { roles: ADMINISTRATOR, status: 2 });
  insertUser(3, "pending", { status: 4 });
  insertUser(4, "gone", { roles: 17, status: 1 });
  insertUser(5, "locked", { roles: 128, status: 3 });
  insertUser(6, "none");
  insertUser(7, "deleted", { roles: 255, isDeleted: true });
  insertCredentials(1, "scrypt:17:8:1:AAAA:BBBB");
  insertCredentials(2, "scrypt:17:8:1:CCCC:DDDD", { code: "code-2" });
  insertCredentials(3, null, { code: "code-3" });
  insertCredentials(5, "h5", { locked: 1_234 });
  insertCredentials(7, "h7");
  database.exec(
    `INSERT INTO settings VALUES ('setUpAt', '5'), ('recoveryKeyHash', '"x"');
     INSERT INTO search VALUES (1, 'ada'), (2, 'grace');
     INSERT INTO audit (seq, at, operation, outcome, via, mac)
       VALUES (1, 5, 'Set up', 'done', 'window', zeroblob(32))`,
  );
}

describe("a store of version 1", () => {
  test("gets the schema of a new one, with all that it held", () => {
    fill();
    const before = contents();
    migrate(database, migrations);
    expect(schemaVersion(database)).toBe(migrations.length);
    expect(contents()).toBe(before);
    const fresh = new Database(":memory:");
    migrate(fresh, migrations);
    expect(describeSchema(database)).toBe(describeSchema(fresh));
    fresh.close();
    expect(
      database.prepare("SELECT * FROM credentials ORDER BY user_id").all(),
    ).toMatchObject([
      { user_id: 1, password_hash: "scrypt:17:8:1:AAAA:BBBB" },
      { user_id: 2, code_hash: "code-2", code_expires_at: 99 },
      { user_id: 3, password_hash: null, code_hash: "code-3" },
      { user_id: 5, locked_until: 1_234 },
      { user_id: 7, password_hash: "h7" },
    ]);
    const added = database
      .prepare("SELECT DISTINCT wrong_guesses, generation FROM credentials")
      .all();
    expect(added).toEqual([{ wrong_guesses: 0, generation: 0 }]);
    // The present password is the first of those that can't be used again.
    const past = database
      .prepare("SELECT past_hashes FROM credentials ORDER BY user_id")
      .pluck()
      .all();
    expect(past).toEqual([
      '["scrypt:17:8:1:AAAA:BBBB"]',
      '["scrypt:17:8:1:CCCC:DDDD"]',
      "[]",
      '["h5"]',
      '["h7"]',
    ]);
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("foreign_key_check")).toEqual([]);
  });

  test("is left as it was when the step fails", () => {
    fill();
    const before = database.serialize();
    const broken = [migrations[0] ?? "", `${migrations[1]}; SELECT nothing()`];
    expect(() => migrate(database, broken)).toThrow();
    expect(database.serialize().equals(before)).toBe(true);
  });

  test("is opened empty as well", () => {
    migrate(database, migrations);
    expect(contents()).toBe(JSON.stringify(TABLES.map(() => [])));
  });
});

describe("once migrated", () => {
  beforeEach(() => {
    fill();
    migrate(database, migrations);
  });

  const run = (sql: string) => () => database.exec(sql);
  const generation = (id: number) =>
    database
      .prepare("SELECT generation FROM credentials WHERE user_id = ?")
      .pluck()
      .get(id);
  const insertToken = (id: number) =>
    database.exec(
      `INSERT INTO tokens (uid, user_id, name, hash, created_at, expires_at)
       VALUES ('${uidOf(id + 100)}', ${id}, 'x', randomblob(32), 1, 2)`,
    );
  const revokedAt = (id: number) =>
    database
      .prepare("SELECT revoked_at FROM tokens WHERE user_id = ?")
      .pluck()
      .get(id);

  test.each([
    "DELETE FROM users WHERE id = 1",
    "UPDATE users SET active = 0, status = 1 WHERE id = 1",
    "UPDATE users SET roles = 0 WHERE id = 1",
    "UPDATE credentials SET password_hash = NULL, password_set_at = NULL WHERE user_id = 1",
    "REPLACE INTO users SELECT * FROM users WHERE id = 1",
  ])("the last administrator stays: %s", (sql) => {
    for (const out of ["status = 3", "status = 4", "active = 0, status = 1"]) {
      database.exec(`UPDATE users SET ${out} WHERE id = 2`);
      expect(run(sql), out).toThrow("last_administrator");
      database.exec("UPDATE users SET active = 1, status = 0 WHERE id = 2");
    }
    expect(run(sql)).not.toThrow("last_administrator");
  });

  test("who is Locked Out or Expired is an administrator all the same", () => {
    database.exec("UPDATE users SET status = 3 WHERE id = 1");
    database.exec("UPDATE users SET status = 3 WHERE id = 2");
    for (const id of [1, 2])
      expect(run(`DELETE FROM users WHERE id = ${id}`)).toThrow(
        "last_administrator",
      );
  });

  test("deactivating and deleting end tokens for good, and sessions", () => {
    insertToken(2);
    insertToken(5);
    database.exec(
      "UPDATE users SET active = 0, status = 1, changed_at = 77 WHERE id = 2",
    );
    expect([revokedAt(2), generation(2)]).toEqual([77, 1]);
    database.exec(
      "UPDATE users SET active = 1, status = 0, changed_at = 88 WHERE id = 2",
    );
    expect([revokedAt(2), generation(2)]).toEqual([77, 1]);
    database.exec("DELETE FROM users WHERE id = 5");
    expect([revokedAt(5), generation(5)]).toEqual([20, 1]);
    expect(generation(1)).toBe(0);
  });

  test.each([
    "UPDATE credentials SET wrong_guesses = -1",
    "UPDATE credentials SET generation = -1",
    "UPDATE credentials SET past_hashes = '{}'",
    "UPDATE credentials SET past_hashes = NULL",
    "INSERT INTO unknown_names (name, wrong_guesses) VALUES ('secret', 1)",
    "INSERT INTO unknown_names (name, wrong_guesses) VALUES (zeroblob(32), 0)",
    "INSERT INTO tokens (uid, user_id, name, hash, created_at, expires_at) VALUES ('x', 1, 'x', zeroblob(32), 1, 2)",
    `INSERT INTO tokens (uid, user_id, name, hash, created_at, expires_at) VALUES ('${uidOf(1)}', 1, 'x', 'secret', 1, 2)`,
    `INSERT INTO tokens (uid, user_id, name, hash, created_at, expires_at) VALUES ('${uidOf(1)}', 1, '', zeroblob(32), 1, 2)`,
  ])("what no rule allows is refused by the schema: %s", (sql) => {
    expect(run(sql)).toThrow();
  });
});
