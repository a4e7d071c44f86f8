import { beforeEach, describe, expect, test } from "vitest";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";

// Product rule 3, which the schema keeps: by the guarded path, and by straight SQL past all of it.

let rolecall: Rolecall;
/** Another administrator, who asks; has no password, so ada is the last who can sign in. */
let asker: { readonly id: number; readonly uid: string };
beforeEach(async () => {
  rolecall = await createRolecall();
  asker = await rolecall.addUser({ username: "grace", roles: ["DEXADMIN"] });
});

const acts = {
  delete: () => rolecall.call("users.delete", target(), by()),
  deactivate: () => change({ status: "deactivated" }),
  demote: () => change({ roles: ["VIEW_USERS"] }),
  "take all roles from": () => change({ roles: [] }),
} as const;
type Act = keyof typeof acts;
const names = Object.keys(acts) as Act[];

const target = () => ({ id: rolecall.admin.uid });
const by = () => ({ userId: asker.id, via: "window" }) as const;
const change = (changes: object) =>
  rolecall.call("users.edit", { ...target(), version: 1, changes }, by());

/** What can keep the other administrator from signing in. */
const OBSTACLES: Readonly<Record<string, string>> = {
  "has no password": "SELECT 1",
  "is deactivated": "UPDATE users SET active = 0, status = 1 WHERE id = $id",
  "is locked out": "UPDATE users SET status = 3 WHERE id = $id",
  "is pending": "UPDATE users SET status = 4 WHERE id = $id",
};
const PASSWORD = `INSERT INTO credentials (user_id, password_hash, password_set_at)
  VALUES ($id, 'none', 0)`;

const run = (sql: string, id: number) =>
  rolecall.database.prepare(sql).run(sql.includes("$id") ? { id } : {});

describe.each(Object.keys(OBSTACLES))("while the other one %s", (obstacle) => {
  let third: { readonly id: number };
  beforeEach(async () => {
    const fields = { username: "third", roles: ["DEXADMIN"] } as const;
    third = await rolecall.addUser({ ...fields });
    if (obstacle !== "has no password") run(PASSWORD, third.id);
    run(OBSTACLES[obstacle] ?? "", third.id);
  });

  test.each(names)("nobody can %s the last administrator", async (act) => {
    const before = rolecall.contents();
    expect(errorOf(await acts[act]())).toBe("RULE last_administrator");
    expect(rolecall.contents()).toBe(before);
    expect(rolecall.auditRows().at(-1)).toMatchObject({
      outcome: "RULE",
      reason: "last_administrator",
      actor: asker.id,
    });
  });
});

describe.each([
  ["can sign in", "SELECT 1"],
  // Sign-in asks for a new password then.
  ["is expired", "UPDATE users SET status = 2 WHERE id = $id"],
])("with another one who %s", (_, sql) => {
  beforeEach(() => {
    run(PASSWORD, asker.id);
    run(sql, asker.id);
  });

  test.each(names)("it is possible to %s an administrator", async (act) => {
    dataOf(await acts[act]());
  });
});

test("the last administrator can be edited in every other way", async () => {
  dataOf(await change({ firstName: "Augusta", email: "new@example.org" }));
});

test("an administrator who cannot sign in can be deleted at any time", async () => {
  dataOf(await rolecall.call("users.delete", { id: asker.uid }));
});

describe("straight SQL", () => {
  test.each([
    "DELETE FROM users WHERE id = $id",
    "DELETE FROM users",
    "UPDATE users SET active = 0, status = 1 WHERE id = $id",
    "UPDATE users SET roles = 0 WHERE id = $id",
    "UPDATE users SET roles = 255",
    "UPDATE credentials SET password_hash = NULL, password_set_at = NULL WHERE user_id = $id",
  ])("%s is refused", (sql) => {
    expect(() => run(sql, rolecall.admin.id)).toThrow("last_administrator");
  });
});
