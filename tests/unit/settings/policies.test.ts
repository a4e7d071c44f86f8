import { beforeEach, describe, expect, test } from "vitest";
import {
  DEFAULT_POLICIES,
  type Policies,
} from "../../../preload/contract/settings.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";

// What holds for everyone who uses this store.

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
});

const edit = (changes: object) =>
  rolecall.callRaw("settings.edit", { changes });
const get = async () => dataOf(await rolecall.call("settings.get", {}));

const valid: readonly Partial<Policies>[] = [
  { adminToolFor: "roleHolders" },
  { adminToolFor: "administrators" },
  { idleMinutes: 5 },
  { idleMinutes: 60 },
  { passwordMaxAgeDays: 1 },
  { passwordMaxAgeDays: 3650 },
  { passwordMaxAgeDays: null },
  { idleMinutes: 30, passwordMaxAgeDays: 90, adminToolFor: "roleHolders" },
];

const invalid: readonly object[] = [
  { adminToolFor: "everyone" },
  { adminToolFor: "" },
  { adminToolFor: null },
  { adminToolFor: ["roleHolders"] },
  { idleMinutes: 4 },
  { idleMinutes: 61 },
  { idleMinutes: 0 },
  { idleMinutes: -15 },
  { idleMinutes: 15.5 },
  { idleMinutes: NaN },
  { idleMinutes: Infinity },
  { idleMinutes: "15" },
  { idleMinutes: null },
  { passwordMaxAgeDays: 0 },
  { passwordMaxAgeDays: 3651 },
  { passwordMaxAgeDays: -1 },
  { passwordMaxAgeDays: 1.5 },
  { passwordMaxAgeDays: "30" },
  { setUpAt: 1 },
  { recoveryKeyHash: "x" },
  { recoveryKeyConfirmedAt: null },
  { demo: { username: "ada", password: "x" } },
  { __proto__: null, constructor: 1 },
];

describe("a policy", () => {
  test("holds by default until it is set", async () => {
    expect(await get()).toEqual(DEFAULT_POLICIES);
    expect(DEFAULT_POLICIES).toEqual({
      adminToolFor: "administrators",
      idleMinutes: 15,
      passwordMaxAgeDays: null,
    });
  });

  test.each(valid)("can be %j", async (changes) => {
    dataOf((await edit(changes)).envelope);
    expect(await get()).toEqual({ ...DEFAULT_POLICIES, ...changes });
  });

  test.each(invalid)("can't be %j", async (changes) => {
    const before = rolecall.contents();
    const { envelope, session } = await edit(changes);
    expect(errorOf(envelope)).toBe("VALIDATION invalid_fields");
    expect(session).toBeNull();
    expect(rolecall.contents()).toBe(before);
  });

  test("is refused whole with one that won't do", async () => {
    const before = rolecall.contents();
    const { envelope } = await edit({ idleMinutes: 30, passwordMaxAgeDays: 0 });
    expect(envelope).toMatchObject({
      error: {
        fields: { "changes.passwordMaxAgeDays": [{ reason: "number" }] },
      },
    });
    expect(rolecall.contents()).toBe(before);
  });

  test("is logged with its old and new value, and told to windows and session", async () => {
    dataOf((await edit({ idleMinutes: 30, passwordMaxAgeDays: 90 })).envelope);
    const { changed, session } = await edit({
      idleMinutes: 30,
      passwordMaxAgeDays: null,
      adminToolFor: "roleHolders",
    });
    expect(changed).toEqual([{ entity: "settings", id: null }]);
    expect(session).toEqual({ kind: "policy", idleMinutes: 30 });
    expect(
      rolecall.auditRows().map(({ operation, actor, object, changes }) => ({
        operation,
        actor,
        object,
        changes: JSON.parse(changes ?? "null") as unknown,
      })),
    ).toEqual([
      {
        operation: "Edit settings",
        actor: rolecall.admin.id,
        object: null,
        changes: { idleMinutes: [15, 30], passwordMaxAgeDays: [null, 90] },
      },
      {
        operation: "Edit settings",
        actor: rolecall.admin.id,
        object: null,
        changes: {
          adminToolFor: ["administrators", "roleHolders"],
          passwordMaxAgeDays: [90, null],
        },
      },
    ]);
  });

  test.each([{}, DEFAULT_POLICIES, { idleMinutes: undefined }])(
    "that stays as it is writes nothing and tells nobody: %j",
    async (changes) => {
      const before = rolecall.contents();
      const { envelope, changed, session } = await edit(changes);
      expect(dataOf(envelope)).toEqual({});
      expect(changed).toEqual([]);
      expect(session).toBeNull();
      expect(rolecall.contents()).toBe(before);
      expect(rolecall.auditRows()).toEqual([]);
    },
  );
});

describe("who may use the Admin tool", () => {
  const list = (userId: number, via: "window" | "api" = "window") =>
    rolecall.callRaw("users.list", {}, { userId, via });

  test("is decided at each call, for who is signed in already as well", async () => {
    const viewer = await rolecall.addHolder(["VIEW_USERS"]);
    const refused = await list(viewer.id);
    expect(errorOf(refused.envelope)).toBe("FORBIDDEN no_admin_tool");
    dataOf((await edit({ adminToolFor: "roleHolders" })).envelope);
    dataOf((await list(viewer.id)).envelope);
    dataOf((await edit({ adminToolFor: "administrators" })).envelope);
    const late = await list(viewer.id);
    expect(errorOf(late.envelope)).toBe("FORBIDDEN no_admin_tool");
    expect(late.session).toEqual({ kind: "end" });
    const state = await rolecall.call(
      "access.current",
      {},
      { userId: viewer.id },
    );
    expect(dataOf(state).stage).toBe("signedOut");
    // The API is another gate.
    dataOf((await list(viewer.id, "api")).envelope);
  });

  test("is nobody without a role, even if role holders may", async () => {
    dataOf((await edit({ adminToolFor: "roleHolders" })).envelope);
    const none = await rolecall.addHolder([]);
    const { envelope, session } = await list(none.id);
    expect(errorOf(envelope)).toBe("FORBIDDEN no_role");
    expect(session).toEqual({ kind: "end" });
  });

  test("gives a holder no more than their roles, least of all the settings", async () => {
    dataOf((await edit({ adminToolFor: "roleHolders" })).envelope);
    const holder = await rolecall.addHolder(["EDIT_USERS", "VIEW_USERS"]);
    const before = rolecall.contents();
    for (const [name, input] of [
      ["settings.get", {}],
      ["settings.edit", { changes: { idleMinutes: 60 } }],
      ["access.issueCode", { id: rolecall.admin.uid }],
      ["access.issueRecoveryKey", {}],
      ["tokens.list", { userId: holder.uid }],
    ] as const) {
      const { envelope } = await rolecall.callRaw(name, input, {
        userId: holder.id,
      });
      expect(errorOf(envelope)).toBe("FORBIDDEN missing_role");
    }
    expect(rolecall.contents()).toBe(before);
  });
});
