import { beforeEach, describe, expect, test } from "vitest";
import type { Call } from "../../../main/dispatch/call.ts";
import { givePassword, PASSWORD, passwordOf } from "../../support/passwords.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";
import { countHashes } from "../../support/scrypt.ts";

// A session ends when what it was begun with no longer holds, whatever main still thinks of it.

countHashes();
const nobody = { userId: null } as const;
const username = "jdoe";
const newPassword = passwordOf(1);

let rolecall: Rolecall;
let user: { readonly id: number; readonly uid: string };
let session: Call["session"];
beforeEach(async () => {
  rolecall = await createRolecall();
  user = await rolecall.addUser({ roles: ["DEXADMIN"] });
  await givePassword(rolecall, user);
  session = rolecall.sessionOf(user.id);
});

const list = () =>
  rolecall.callRaw("users.list", {}, { userId: user.id, session });
const edit = (version: number, changes: object) =>
  rolecall
    .callRaw("users.edit", { id: user.uid, version, changes })
    .then(({ envelope }) => dataOf(envelope));

/** What ends the sessions of a user that are there. */
const ENDS: Readonly<Record<string, () => Promise<unknown>>> = {
  "changed the password": async () => {
    const input = { password: PASSWORD, newPassword };
    const asker = { userId: user.id };
    dataOf(await rolecall.call("profile.changePassword", input, asker));
  },
  "changed the password by the API": async () => {
    const input = { password: PASSWORD, newPassword };
    const asker = { userId: user.id, via: "api" } as const;
    dataOf(await rolecall.call("profile.changePassword", input, asker));
  },
  "renewed the password": async () => {
    const input = { username, password: PASSWORD, newPassword };
    dataOf(await rolecall.call("access.renewPassword", input, nobody));
  },
  "used a code": async () => {
    const { code } = dataOf(
      await rolecall.call("access.issueCode", { id: user.uid }),
    );
    const input = { username, code, newPassword };
    dataOf(await rolecall.call("access.useCode", input, nobody));
  },
  "used the recovery key": async () => {
    const { recoveryKey } = dataOf(
      await rolecall.call("access.issueRecoveryKey", {}),
    );
    const input = { recoveryKey, username, newPassword };
    dataOf(await rolecall.call("access.useRecoveryKey", input, nobody));
  },
  "was deactivated": () => edit(1, { status: "deactivated" }),
  "was deactivated and activated again": async () => {
    await edit(1, { status: "deactivated" });
    await edit(2, { status: "active" });
  },
  "was deleted": async () =>
    dataOf(await rolecall.call("users.delete", { id: user.uid })),
};

describe("a session from before its user", () => {
  test.each(Object.keys(ENDS))("%s is over", async (how) => {
    dataOf((await list()).envelope);
    await ENDS[how]?.();
    const { envelope, session: after } = await list();
    expect(errorOf(envelope)).toBe("UNAUTHENTICATED signed_out");
    expect(after).toEqual({ kind: "end" });
    const state = await rolecall.callRaw(
      "access.current",
      {},
      { userId: user.id, session },
    );
    expect(state.envelope).toMatchObject({ data: { stage: "signedOut" } });
    expect(state.session).toEqual({ kind: "end" });
  });

  test.each(Object.keys(ENDS))(
    "%s confirms, unlocks and changes nothing",
    async (how) => {
      await ENDS[how]?.();
      const before = rolecall.contents();
      const inputs = {
        "access.confirmPassword": { password: newPassword },
        "access.unlock": { password: newPassword },
        "profile.changePassword": {
          password: newPassword,
          newPassword: passwordOf(2),
        },
        "access.signOut": {},
        "profile.edit": { version: 1, changes: { firstName: "X" } },
      } as const;
      for (const [name, input] of Object.entries(inputs)) {
        const { envelope } = await rolecall.callRaw(
          // The cast gives the keys of the object above back their type.
          name as keyof typeof inputs,
          input,
          { userId: user.id, session },
        );
        expect(errorOf(envelope)).toBe("UNAUTHENTICATED signed_out");
      }
      expect(rolecall.contents()).toBe(before);
    },
  );
});

describe("a session goes on", () => {
  test("in which the password was changed, with the generation that came of it", async () => {
    const input = { password: PASSWORD, newPassword };
    const outcome = await rolecall.callRaw("profile.changePassword", input, {
      userId: user.id,
      session,
    });
    const generation = rolecall.sessionOf(user.id)?.generation;
    expect(outcome.session).toEqual({ kind: "renew", generation });
    session = session && { ...session, generation: generation ?? -1 };
    dataOf((await list()).envelope);
  });

  test("over a code that is issued and not used, a lock, an unlock and an edit", async () => {
    dataOf(await rolecall.call("access.issueCode", { id: user.uid }));
    for (let n = 0; n < 5; n += 1)
      await rolecall.call("access.signIn", { username, password: "x" }, nobody);
    dataOf((await list()).envelope);
    dataOf(await rolecall.call("users.unlock", { id: user.uid }));
    await edit(1, { firstName: "Janet" });
    dataOf((await list()).envelope);
  });

  test("over signing in again, also where the hash is made anew for it", async () => {
    const before = rolecall.sessionOf(user.id);
    const input = { username, password: PASSWORD };
    const { session: started } = await rolecall.callRaw(
      "access.signIn",
      input,
      nobody,
    );
    expect(started).toMatchObject({
      kind: "start",
      user: { generation: before?.generation },
    });
    dataOf((await list()).envelope);
  });
});

test("a session of no generation that was ever there is none", async () => {
  for (const generation of [-1, 0, 2, NaN, Infinity]) {
    session = session && { ...session, generation };
    const { envelope } = await list();
    expect(errorOf(envelope)).toBe("UNAUTHENTICATED signed_out");
  }
  session = null;
  expect(errorOf((await list()).envelope)).toBe("UNAUTHENTICATED signed_out");
});
