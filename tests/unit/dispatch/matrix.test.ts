import { beforeEach, describe, expect, test } from "vitest";
import {
  operations,
  type OperationName,
} from "../../../preload/contract/index.ts";
import { ROLES, type Role } from "../../../preload/contract/roles.ts";
import {
  createRolecall,
  userFields,
  type Rolecall,
} from "../../support/rolecall.ts";

// Every operation x everyone who could ask x way in, made from the contract: a new operation is in it
// by itself, and fails here until it says below what a right input is.

let rolecall: Rolecall;
let target: { readonly uid: string };
beforeEach(async () => {
  rolecall = await createRolecall();
  target = await rolecall.addUser({ username: "target" });
});

/** An input with which each operation works, so that a refusal can only come from the rights. */
const INPUTS: { readonly [Name in OperationName]: () => unknown } = {
  "access.current": () => ({}),
  "access.checkPassword": () => ({ password: "x", names: [] }),
  "access.setUp": () => ({
    ...personFields(),
    password: "granite-otter-lantern-42",
  }),
  "access.signIn": () => ({ username: "nobody", password: "nothing" }),
  "access.signOut": () => ({}),
  "access.issueRecoveryKey": () => ({}),
  "access.confirmRecoveryKey": () => ({ recoveryKey: "7B62" }),
  "users.list": () => ({}),
  "users.get": () => ({ id: target.uid }),
  "users.create": () => userFields({ username: "new" }),
  "users.edit": () => ({
    id: target.uid,
    version: 1,
    changes: { firstName: "Other" },
  }),
  "users.delete": () => ({ id: target.uid }),
  "settings.about": () => ({}),
};

/** Which roles open an operation, written down from the product's section 3 and not from the contract. */
const OPENED_BY: {
  readonly [Name in OperationName]: readonly Role[] | "signedIn" | "anyone";
} = {
  "access.current": "anyone",
  "access.checkPassword": "anyone",
  "access.setUp": "anyone",
  "access.signIn": "anyone",
  "access.signOut": "signedIn",
  "access.issueRecoveryKey": ["DEXADMIN"],
  "access.confirmRecoveryKey": ["DEXADMIN"],
  "users.list": ["DEXADMIN", "VIEW_USERS"],
  "users.get": ["DEXADMIN", "VIEW_USERS"],
  "users.create": ["DEXADMIN", "CREATE_USERS"],
  "users.edit": ["DEXADMIN", "EDIT_USERS"],
  "users.delete": ["DEXADMIN", "DELETE_USERS"],
  "settings.about": "anyone",
};

const names = Object.keys(operations) as OperationName[];
const closed = names.filter((name) => OPENED_BY[name] !== "anyone");

function personFields() {
  const { firstName, lastName, email } = userFields();
  return { firstName, lastName, email, username: "first" };
}

async function refused(
  name: OperationName,
  userId: number | null,
  via: "window" | "api",
) {
  const before = rolecall.contents();
  const logged = rolecall.auditRows().length;
  const { envelope, changed, session } = await rolecall.callRaw(
    name,
    INPUTS[name](),
    { userId, via },
  );
  expect(envelope.ok, `${name} was answered`).toBe(false);
  expect(changed).toEqual([]);
  expect(session === null || session === "end").toBe(true);
  expect(rolecall.contents(), `${name} changed something`).toBe(before);
  const added = rolecall.auditRows().slice(logged);
  expect(added, `${name} was not logged`).toHaveLength(1);
  expect(added[0]).toMatchObject({
    operation: operations[name].audit,
    actor: userId,
  });
  return envelope.ok ? undefined : envelope.error;
}

/** Allowed is what gets past the rights: what the handler then says of this input is its own affair. */
async function allowed(
  name: OperationName,
  userId: number | null,
  via: "window" | "api",
) {
  const { envelope } = await rolecall.callRaw(name, INPUTS[name](), {
    userId,
    via,
  });
  const reason = envelope.ok ? "ok" : envelope.error.reason;
  expect(["signed_out", "no_admin_tool", "missing_role"], name).not.toContain(
    reason,
  );
}

describe("the matrix of rights", () => {
  test.each(closed)("%s refuses nobody", async (name) => {
    for (const via of ["window", "api"] as const) {
      expect(await refused(name, null, via)).toMatchObject({
        code: "UNAUTHENTICATED",
      });
    }
  });

  test.each(names.filter((name) => OPENED_BY[name] === "anyone"))(
    "%s is open to all",
    async (name) => {
      await allowed(name, null, "window");
      await allowed(name, rolecall.admin.id, "window");
    },
  );

  test.each(names)("%s refuses a page that is not ours", async (name) => {
    const before = rolecall.contents();
    const { envelope } = await rolecall.callRaw(name, INPUTS[name](), {
      isOurs: false,
    });
    expect(envelope).toMatchObject({
      error: { code: "UNAUTHENTICATED", reason: "foreign_page" },
    });
    expect(rolecall.contents()).toBe(before);
    expect(rolecall.auditRows()).toMatchObject([{ reason: "foreign_page" }]);
  });

  describe.each([...ROLES, "no role"] as const)("%s", (role) => {
    const roles: readonly Role[] = role === "no role" ? [] : [role];

    test.each(closed)("%s by the API", async (name) => {
      const { id } = await rolecall.addHolder(roles);
      const opened = OPENED_BY[name];
      const isOpen =
        opened === "signedIn" ||
        (opened !== "anyone" && roles.some((held) => opened.includes(held)));
      if (isOpen) return allowed(name, id, "api");
      const error = await refused(name, id, "api");
      expect(error).toMatchObject({
        code: "FORBIDDEN",
        reason: "missing_role",
      });
      expect(opened).toContain(error?.params?.["role"]);
      expect(error?.message).toMatch(/^You need [A-Z_]+ to [a-z ]+\.$/);
    });

    test.each(closed)("%s in the window", async (name) => {
      const { id } = await rolecall.addHolder(roles);
      if (roles.includes("DEXADMIN")) return allowed(name, id, "window");
      expect(await refused(name, id, "window")).toMatchObject({
        code: "FORBIDDEN",
        reason: "no_admin_tool",
      });
    });

    test.each(closed)("%s after the role was taken away", async (name) => {
      const { id, uid } = await rolecall.addHolder(roles);
      await allowed("access.current", id, "api");
      await rolecall.call("users.edit", {
        id: uid,
        version: 1,
        changes: { roles: [] },
      });
      if (OPENED_BY[name] === "signedIn") return allowed(name, id, "api");
      expect(await refused(name, id, "api")).toMatchObject({
        code: "FORBIDDEN",
      });
    });

    test.each(closed)("%s once deactivated", async (name) => {
      const { id, uid } = await rolecall.addHolder(roles);
      await rolecall.call("users.edit", {
        id: uid,
        version: 1,
        changes: { status: "deactivated" },
      });
      for (const via of ["window", "api"] as const) {
        expect(await refused(name, id, via)).toMatchObject({
          code: "UNAUTHENTICATED",
        });
      }
    });

    test.each(closed)("%s once deleted", async (name) => {
      const { id, uid } = await rolecall.addHolder(roles);
      await rolecall.call("users.delete", { id: uid });
      expect(await refused(name, id, "api")).toMatchObject({
        code: "UNAUTHENTICATED",
      });
    });
  });
});
