import { beforeEach, describe, expect, test } from "vitest";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";
import { countHashes } from "../../support/scrypt.ts";

// Locked Out ends before its time by an administrator, or an editor of users.

countHashes();

let rolecall: Rolecall;
let user: { readonly id: number; readonly uid: string };
beforeEach(async () => {
  rolecall = await createRolecall();
  user = await rolecall.addUser();
  for (let n = 0; n < 5; n += 1) {
    const input = { username: "jdoe", password: "wrong" };
    await rolecall.call("access.signIn", input, { userId: null });
  }
});

const unlock = (id = user.uid, userId = rolecall.admin.id) =>
  rolecall.callRaw("users.unlock", { id }, { userId, via: "api" });
const status = async () =>
  dataOf(await rolecall.call("users.get", { id: user.uid })).status;

describe("unlocking", () => {
  test("ends the lock, is no edit, and is logged by old and new value", async () => {
    expect(await status()).toBe("lockedOut");
    const { envelope, changed } = await unlock();
    expect(dataOf(envelope)).toEqual({ id: user.uid, version: 1 });
    expect(changed).toEqual([{ entity: "users", id: user.uid }]);
    expect(await status()).toBe("active");
    expect(rolecall.auditRows().at(-1)).toMatchObject({
      operation: "Unlock user",
      actor: rolecall.admin.id,
      object: user.uid,
      changes: '{"status":["lockedOut","active"]}',
    });
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const input = { username: "jdoe", password: "wrong" };
        const answer = await rolecall.call("access.signIn", input, {
          userId: null,
        });
        return errorOf(answer).split(" ")[1];
      }),
    );
    // Those from before still count: one more is heard, and locks for longer.
    expect(answers.filter((each) => each === "locked_out")).toHaveLength(5);
  });

  test("of who is not locked changes nothing but the count of wrong guesses", async () => {
    dataOf((await unlock()).envelope);
    const { envelope, changed } = await unlock();
    expect(dataOf(envelope)).toEqual({ id: user.uid, version: 1 });
    expect(changed).toEqual([]);
    expect(await status()).toBe("active");
  });

  test("is an editor's right, but not on an administrator", async () => {
    const editor = await rolecall.addHolder(["EDIT_USERS"]);
    const { envelope } = await unlock(rolecall.admin.uid, editor.id);
    expect(errorOf(envelope)).toBe("RULE administrator_account");
    dataOf((await unlock(user.uid, editor.id)).envelope);
  });

  test.each([["DEXADMIN"], ["EDIT_USERS"]] as const)(
    "is not for oneself, as %s",
    async (role) => {
      const self = await rolecall.addHolder([role]);
      const before = rolecall.contents();
      const { envelope } = await unlock(self.uid, self.id);
      expect(errorOf(envelope)).toBe("RULE own_account_unlock");
      expect(rolecall.contents()).toBe(before);
      expect(rolecall.auditRows().at(-1)).toMatchObject({
        outcome: "RULE",
        reason: "own_account_unlock",
        actor: self.id,
        object: self.uid,
      });
    },
  );

  test("of who is deactivated ends the lock, and activates nobody", async () => {
    const changes = { status: "deactivated" } as const;
    const input = { id: user.uid, version: 1, changes };
    dataOf(await rolecall.call("users.edit", input));
    dataOf((await unlock()).envelope);
    expect(await status()).toBe("deactivated");
    const back = { status: "active" } as const;
    const again = { id: user.uid, version: 2, changes: back };
    dataOf(await rolecall.call("users.edit", again));
    expect(await status()).toBe("active");
  });

  test("of who was deleted finds nobody", async () => {
    dataOf(await rolecall.call("users.delete", { id: user.uid }));
    expect(errorOf((await unlock()).envelope)).toBe("NOT_FOUND user_not_found");
  });
});

test("editing, deactivating and activating end no lock", async () => {
  const edit = (version: number, changes: object) =>
    rolecall
      .callRaw("users.edit", { id: user.uid, version, changes })
      .then(({ envelope }) => dataOf(envelope));
  await edit(1, { firstName: "Janet", status: "active" });
  expect(await status()).toBe("lockedOut");
  await edit(2, { status: "deactivated" });
  expect(await status()).toBe("deactivated");
  await edit(3, { status: "active" });
  expect(await status()).toBe("lockedOut");
});
