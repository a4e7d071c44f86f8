import { beforeEach, describe, expect, test } from "vitest";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
});

const lastEntry = () => {
  const entry = rolecall.auditRows().at(-1);
  return {
    ...entry,
    changes: entry?.changes && (JSON.parse(entry.changes) as unknown),
  };
};

describe("deleting a user", () => {
  test("moves the row, with its id and all it held, and logs what is gone", async () => {
    const { uid, id } = await rolecall.addUser({
      username: "gone",
      roles: ["VIEW_USERS"],
    });
    const row = rolecall.database
      .prepare("SELECT * FROM users WHERE id = ?")
      .get(id);
    rolecall.time.now += 1000;
    dataOf(await rolecall.call("users.delete", { id: uid }));
    expect(
      rolecall.database.prepare("SELECT * FROM deleted_users").all(),
    ).toEqual([
      Object.assign({}, row, {
        deleted_at: rolecall.time.now,
        deleted_by: rolecall.admin.id,
      }),
    ]);
    expect(lastEntry()).toMatchObject({
      operation: "Delete user",
      object: uid,
      changes: { username: ["gone", null], roles: [["VIEW_USERS"], null] },
    });
    expect(errorOf(await rolecall.call("users.get", { id: uid }))).toBe(
      "NOT_FOUND user_not_found",
    );
    expect(errorOf(await rolecall.call("users.delete", { id: uid }))).toBe(
      "NOT_FOUND user_not_found",
    );
    const found = dataOf(await rolecall.call("users.list", { search: "gone" }));
    expect(found).toMatchObject({ users: [], matching: 0, total: 1 });
  });

  test("never gives its id to another", async () => {
    const { uid, id } = await rolecall.addUser();
    dataOf(await rolecall.call("users.delete", { id: uid }));
    const next = await rolecall.addUser();
    expect(next.id).toBeGreaterThan(id);
    expect(next.uid).not.toBe(uid);
  });
});
