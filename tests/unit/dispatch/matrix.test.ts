import { beforeEach, describe, expect, test } from "vitest";
import {
  operations,
  type OperationName,
} from "../../../preload/contract/index.ts";
import { ROLES, type Role } from "../../../preload/contract/roles.ts";
import {
  LOCKED_FOR_GOOD,
  setWrongGuesses,
} from "../../../main/users/credentials.ts";
import { createRolecall, type Rolecall } from "../../support/rolecall.ts";
import { INPUTS, OPENED_BY } from "./matrix-inputs.ts";

// Every operation x everyone who could ask x way in, made from the contract: a new operation is in it
// by itself, and fails here until it says below what a right input is.

let rolecall: Rolecall;
let target: { readonly uid: string };
beforeEach(async () => {
  rolecall = await createRolecall();
  target = await rolecall.addUser({ username: "target" });
});

const names = Object.keys(operations) as OperationName[];
const closed = names.filter((name) => OPENED_BY[name] !== "anyone");

async function refused(
  name: OperationName,
  userId: number | null,
  via: "window" | "api",
) {
  const before = rolecall.contents();
  const logged = rolecall.auditRows().length;
  const { envelope, changed, session } = await rolecall.callRaw(
    name,
    INPUTS[name](target.uid),
    { userId, via },
  );
  expect(envelope.ok, `${name} was answered`).toBe(false);
  expect(changed).toEqual([]);
  expect(session === null || session.kind === "end").toBe(true);
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
  const { envelope } = await rolecall.callRaw(name, INPUTS[name](target.uid), {
    userId,
    via,
  });
  const reason = envelope.ok ? "ok" : envelope.error.reason;
  expect(REFUSALS, name).not.toContain(reason);
}

const REFUSALS = [
  "signed_out",
  "locked",
  "no_admin_tool",
  "no_role",
  "missing_role",
];

/**
 * Somebody who can be asked about everything without waiting for a hash: after so many wrong guesses no
 * password of theirs is looked at.
 */
async function addHolder(roles: readonly Role[]) {
  const holder = await rolecall.addHolder(roles);
  await rolecall.store.write((unit) =>
    setWrongGuesses(unit, holder.id, 100, LOCKED_FOR_GOOD),
  );
  return holder;
}

const openAdminTool = () =>
  rolecall.call("settings.edit", { changes: { adminToolFor: "roleHolders" } });

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
    const { envelope } = await rolecall.callRaw(
      name,
      INPUTS[name](target.uid),
      {
        isOurs: false,
      },
    );
    expect(envelope).toMatchObject({
      error: { code: "UNAUTHENTICATED", reason: "foreign_page" },
    });
    expect(rolecall.contents()).toBe(before);
    expect(rolecall.auditRows()).toMatchObject([{ reason: "foreign_page" }]);
  });

  describe.each([...ROLES, "no role"] as const)("%s", (role) => {
    const roles: readonly Role[] = role === "no role" ? [] : [role];

    test.each(closed)("%s by the API", async (name) => {
      const { id } = await addHolder(roles);
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
      expect(error?.message).toMatch(/^You need [A-Z_]+ to [a-z -]+\.$/);
    });

    test.each(closed)("%s in the window", async (name) => {
      const { id } = await addHolder(roles);
      if (roles.includes("DEXADMIN")) return allowed(name, id, "window");
      expect(await refused(name, id, "window")).toMatchObject({
        code: "FORBIDDEN",
        reason: "no_admin_tool",
      });
    });

    test.each(closed)(
      "%s in a window that is open to role holders",
      async (name) => {
        await openAdminTool();
        const { id } = await addHolder(roles);
        const opened = OPENED_BY[name];
        const isOpen =
          roles.length > 0 &&
          (opened === "signedIn" ||
            (opened !== "anyone" &&
              roles.some((held) => opened.includes(held))));
        if (isOpen) return allowed(name, id, "window");
        expect(await refused(name, id, "window")).toMatchObject({
          code: "FORBIDDEN",
          reason: roles.length > 0 ? "missing_role" : "no_role",
        });
      },
    );

    test.each(closed)("%s in a locked window", async (name) => {
      await openAdminTool();
      const { id } = await addHolder(roles);
      const session = rolecall.sessionOf(id);
      const { envelope } = await rolecall.callRaw(
        name,
        INPUTS[name](target.uid),
        {
          userId: id,
          session: session && { ...session, isLocked: true },
        },
      );
      const reason = envelope.ok ? "ok" : envelope.error.reason;
      if (roles.length === 0) return expect(REFUSALS).toContain(reason);
      if (["access.signOut", "access.unlock"].includes(name))
        return expect(REFUSALS).not.toContain(reason);
      expect(reason).toBe("locked");
    });

    test.each(closed)("%s after the role was taken away", async (name) => {
      const { id, uid } = await addHolder(roles);
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
      const { id, uid } = await addHolder(roles);
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
      const { id, uid } = await addHolder(roles);
      await rolecall.call("users.delete", { id: uid });
      expect(await refused(name, id, "api")).toMatchObject({
        code: "UNAUTHENTICATED",
      });
    });
  });
});
