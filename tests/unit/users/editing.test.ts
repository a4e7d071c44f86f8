import { beforeEach, describe, expect, test } from "vitest";
import { STATUSES } from "../../../preload/contract/user-filter.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  userFields,
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

const get = async (id: string) =>
  dataOf(await rolecall.call("users.get", { id }));

describe("creating a user", () => {
  test("stores every field, at version 1, at this time", async () => {
    const fields = userFields({
      phone: "+49 30 1",
      imsId: "AB@Org",
      roles: ["CREATE_USERS", "VIEW_PARTNERS"],
      status: "deactivated",
    });
    const receipt = dataOf(
      await rolecall.call("users.create", {
        ...fields,
        roles: [...fields.roles],
      }),
    );
    expect(receipt.version).toBe(1);
    expect(await get(receipt.id)).toEqual({
      ...fields,
      ...receipt,
      changedAt: rolecall.time.now,
    });
  });

  test("needs the required fields alone", async () => {
    const { firstName, lastName, username, email } = userFields();
    const input = { firstName, lastName, username, email };
    const { id } = dataOf(await rolecall.call("users.create", input));
    expect(await get(id)).toMatchObject({
      phone: "",
      imsId: "",
      roles: [],
      status: "active",
    });
  });

  test("logs each property that has a value, and who gave it", async () => {
    const input = { ...userFields(), roles: ["EDIT_USERS"] };
    const { id } = dataOf(await rolecall.call("users.create", input));
    expect(lastEntry()).toMatchObject({
      operation: "Create user",
      outcome: "done",
      reason: null,
      actor: rolecall.admin.id,
      object: id,
      changes: {
        firstName: [null, "Jane"],
        lastName: [null, "Doe"],
        username: [null, "jdoe"],
        email: [null, "jdoe@example.org"],
        roles: [null, ["EDIT_USERS"]],
        status: [null, "active"],
      },
    });
  });

  test("gives ids that are UUIDs of version 7 and never the same", async () => {
    const ids = new Set<string>();
    for (let n = 0; n < 50; n += 1) {
      const input = { ...userFields(), roles: [], username: `u${n}` };
      ids.add(dataOf(await rolecall.call("users.create", input)).id);
    }
    expect(ids.size).toBe(50);
    for (const id of ids) {
      expect(id).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(
        rolecall.time.now,
      );
    }
  });
});

describe("editing a user", () => {
  test("logs old and new of what changed, and of nothing else", async () => {
    const { uid } = await rolecall.addUser({
      phone: "1",
      roles: ["VIEW_USERS"],
    });
    rolecall.time.now += 1000;
    const changes = {
      firstName: "Janet",
      lastName: "Doe",
      phone: "",
      imsId: "X",
      roles: [],
      status: "deactivated" as const,
    };
    const input = { id: uid, version: 1, changes };
    const receipt = dataOf(await rolecall.call("users.edit", input));
    expect(receipt).toEqual({ id: uid, version: 2 });
    expect(lastEntry()).toMatchObject({
      operation: "Edit user",
      actor: rolecall.admin.id,
      object: uid,
      changes: {
        firstName: ["Jane", "Janet"],
        phone: ["1", null],
        imsId: [null, "X"],
        roles: [["VIEW_USERS"], null],
        status: ["active", "deactivated"],
      },
    });
    expect(lastEntry().changes).not.toHaveProperty("lastName");
    const user = await get(uid);
    expect(user.changedAt).toBe(rolecall.time.now);
  });

  test("writes nothing when nothing is different", async () => {
    const { uid, user } = await rolecall.addUser({ roles: ["VIEW_USERS"] });
    const before = rolecall.contents();
    rolecall.time.now += 1000;
    for (const changes of [
      {},
      { firstName: user.firstName, roles: ["VIEW_USERS", "VIEW_USERS"] },
      { lastName: `  ${user.lastName} `, status: "active" as const },
    ]) {
      const input = { id: uid, version: 1, changes };
      const { envelope, changed } = await rolecall.callRaw("users.edit", input);
      expect(dataOf(envelope)).toEqual({ id: uid, version: 1 });
      expect(changed).toEqual([]);
    }
    expect(rolecall.contents()).toBe(before);
    expect(rolecall.auditRows()).toEqual([]);
  });

  test("is a conflict when the user has changed since", async () => {
    const { uid } = await rolecall.addUser();
    const edit = (version: number, firstName: string) =>
      rolecall.call("users.edit", { id: uid, version, changes: { firstName } });
    dataOf(await edit(1, "First"));
    const before = rolecall.contents();
    for (const version of [1, 3]) {
      expect(errorOf(await edit(version, "Second"))).toBe(
        "CONFLICT stale_version",
      );
    }
    expect(rolecall.contents()).toBe(before);
  });

  test("of someone who is not there is said to be that", async () => {
    const id = "01900000-0000-7000-8000-000000000000";
    const edit = { id, version: 1, changes: {} };
    expect(errorOf(await rolecall.call("users.edit", edit))).toBe(
      "NOT_FOUND user_not_found",
    );
    expect(errorOf(await rolecall.call("users.get", { id }))).toBe(
      "NOT_FOUND user_not_found",
    );
  });

  // Product section 4: what the clock has made of a user is not undone by another change.
  test("leaves an expired user expired", async () => {
    const { uid, id } = await rolecall.addUser({}, { canSignIn: true });
    rolecall.database
      .prepare("UPDATE users SET status = 2 WHERE id = ?")
      .run(id);
    const changes = { firstName: "Other" };
    dataOf(await rolecall.call("users.edit", { id: uid, version: 1, changes }));
    expect((await get(uid)).status).toBe("expired");
    expect(lastEntry().changes).toEqual({ firstName: ["Jane", "Other"] });
  });

  test.each(["pending", "lockedOut"] as const)(
    "leaves a user who is %s as they are; deactivation ends a code, not a lock",
    async (status) => {
      const { uid, id } = await rolecall.addUser();
      rolecall.database
        .prepare(
          `INSERT INTO credentials (user_id, code_hash, code_expires_at, locked_until)
           VALUES (?, 'none', 0, ?)`,
        )
        .run(id, status === "lockedOut" ? rolecall.time.now + 1 : null);
      rolecall.database
        .prepare("UPDATE users SET status = ? WHERE id = ?")
        .run(STATUSES.indexOf(status), id);
      const edit = (version: number, changes: object) =>
        rolecall.call("users.edit", { id: uid, version, changes });
      dataOf(await edit(1, { firstName: "Other" }));
      expect((await get(uid)).status).toBe(status);
      dataOf(await edit(2, { status: "deactivated" }));
      expect((await get(uid)).status).toBe("deactivated");
      dataOf(await edit(3, { status: "active" }));
      const after = status === "pending" ? "active" : status;
      expect((await get(uid)).status).toBe(after);
    },
  );
});
