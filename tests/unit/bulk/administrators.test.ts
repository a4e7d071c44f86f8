import { beforeEach, describe, expect, test } from "vitest";
import type { BulkAct } from "../../../preload/contract/bulk.ts";
import { applyBulk, chosen, preview } from "../../support/bulk.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";

const deactivate = { kind: "deactivate" } as const;
const activate = { kind: "activate" } as const;

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
});

const add = (username: string, more: object = {}) =>
  rolecall.addUser({ username, ...more });

describe("an administrator who is activated with others", () => {
  const session = () => {
    const whole = rolecall.sessionOf(rolecall.admin.id);
    return whole && { ...whole, isConfirmed: false };
  };

  test("asks for the password again, and only then", async () => {
    const off = { status: "deactivated" } as const;
    const user = await add("one", off);
    const other = await add("two", { ...off, roles: ["DEXADMIN"] });
    const asker = { session: session() };
    dataOf(
      (await applyBulk(rolecall, chosen([user]), activate, asker)).envelope,
    );
    const before = rolecall.contents();
    const { envelope } = await applyBulk(
      rolecall,
      chosen([user, other]),
      activate,
      asker,
    );
    expect(errorOf(envelope)).toBe("FORBIDDEN confirm_password");
    expect(envelope.ok || envelope.error.message).toBe(
      "Give your password again to change many users.",
    );
    expect(rolecall.contents()).toBe(before);
    const confirmed = await applyBulk(
      rolecall,
      chosen([user, other]),
      activate,
    );
    expect(dataOf(confirmed.envelope)).toEqual({ changed: 1 });
  });

  test("as granting DEXADMIN to many does", async () => {
    const user = await add("one");
    const act = { kind: "addRole", role: "DEXADMIN" } as const;
    const { envelope } = await applyBulk(rolecall, chosen([user]), act, {
      session: session(),
    });
    expect(errorOf(envelope)).toBe("FORBIDDEN confirm_password");
  });
});

describe("the last administrator who can sign in", () => {
  test.each<[string, BulkAct]>([
    ["delete", { kind: "delete" }],
    ["deactivate", deactivate],
    ["demote", { kind: "removeRole", role: "DEXADMIN" }],
  ])("stays when many are to be treated so: %s", async (_, act) => {
    // Has no password, and so could not come back.
    const asker = await add("asker", { roles: ["DEXADMIN"] });
    const second = await rolecall.addUser(
      { username: "bob", roles: ["DEXADMIN"] },
      { canSignIn: true },
    );
    const users = [rolecall.admin, second];
    const by = { userId: asker.id };
    expect(await preview(rolecall, chosen(users), act, by)).toMatchObject({
      changing: 1,
      refused: [{ reason: "last_administrator", count: 1, usernames: ["bob"] }],
    });
    const { envelope } = await applyBulk(rolecall, chosen(users), act, by);
    expect(dataOf(envelope)).toEqual({ changed: 1 });
    expect(
      dataOf(await rolecall.call("users.get", { id: second.uid }, by)),
    ).toMatchObject({ roles: ["DEXADMIN"], status: "active" });
  });
});
