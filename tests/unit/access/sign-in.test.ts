import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "../../../main/access/password-hash.ts";
import { setPassword } from "../../../main/users/credentials.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";
import { countHashes } from "../../support/scrypt.ts";

const PASSWORD = "granit-\u00e9tag\u00e8re-lantern-42";
let hash: string;
countHashes();
beforeAll(async () => {
  hash = await hashPassword(PASSWORD);
});

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
  await give(rolecall.admin.id);
});

const give = (id: number) =>
  rolecall.store.write((unit) =>
    setPassword({ unit, now: rolecall.time.now }, id, hash),
  );

const signIn = (
  username = "ada",
  password = PASSWORD,
  userId: number | null = null,
) => rolecall.callRaw("access.signIn", { username, password }, { userId });

const WRONG = "UNAUTHENTICATED wrong_credentials";

describe("signing in", () => {
  test.each(["ada", "ADA", " \uff21da "])(
    "as %j starts a session and is logged",
    async (username) => {
      const { envelope, session, changed } = await signIn(username);
      expect(dataOf(envelope)).toEqual({
        me: {
          id: rolecall.admin.uid,
          firstName: "Ada",
          lastName: "Lovelace",
          username: "ada",
          roles: ["DEXADMIN"],
        },
      });
      expect(session).toEqual({
        kind: "start",
        user: { userId: rolecall.admin.id, generation: 2, idleMinutes: 15 },
      });
      expect(changed).toEqual([]);
      expect(rolecall.auditRows()).toMatchObject([
        {
          operation: "Sign in",
          outcome: "done",
          actor: rolecall.admin.id,
          object: rolecall.admin.uid,
          changes: null,
        },
      ]);
    },
  );

  test.each([
    ["decomposed", PASSWORD.normalize("NFD")],
    ["composed", PASSWORD.normalize("NFC")],
    [
      "in full width",
      PASSWORD.replaceAll("granit", "\uff47\uff52\uff41\uff4e\uff49\uff54"),
    ],
  ])("works with the password %s", async (_, password) => {
    dataOf((await signIn("ada", password)).envelope);
  });

  test.each([
    ["the password is wrong", "ada", "granit-etagere-lantern-42"],
    ["the password differs in case", "ada", PASSWORD.toUpperCase()],
    ["the password is empty", "ada", ""],
    ["the password goes on", "ada", `${PASSWORD} `],
    ["there is no such user", "nobody", PASSWORD],
    ["there is no name", "", PASSWORD],
    ["the name is a pattern", "a%", PASSWORD],
  ])("is refused in one way when %s", async (_, username, password) => {
    const { envelope, session } = await signIn(username, password);
    expect(errorOf(envelope)).toBe(WRONG);
    expect(session).toBeNull();
    expect(rolecall.auditRows()).toMatchObject([
      { outcome: "UNAUTHENTICATED", reason: "wrong_credentials", actor: null },
    ]);
  });

  test("is refused without a word of it to who is deactivated", async () => {
    const { id, uid } = await rolecall.addUser({ roles: ["DEXADMIN"] });
    await give(id);
    const changes = { status: "deactivated" } as const;
    dataOf(await rolecall.call("users.edit", { id: uid, version: 1, changes }));
    expect(errorOf((await signIn("jdoe")).envelope)).toBe(WRONG);
  });

  test("is refused to who has no password, and to who was deleted", async () => {
    const { id, uid } = await rolecall.addUser({ roles: ["DEXADMIN"] });
    for (const password of ["", "none", "null"]) {
      expect(errorOf((await signIn("jdoe", password)).envelope)).toBe(WRONG);
    }
    await give(id);
    dataOf((await signIn("jdoe")).envelope);
    dataOf(await rolecall.call("users.delete", { id: uid }));
    expect(errorOf((await signIn("jdoe")).envelope)).toBe(WRONG);
  });

  test.each([[[]], [["VIEW_USERS", "EDIT_USERS"]]] as const)(
    "tells who holds %j why it is not for them, once the password is right",
    async (roles) => {
      const { id } = await rolecall.addUser({ roles: [...roles] });
      await give(id);
      const { envelope, session } = await signIn("jdoe");
      expect(errorOf(envelope)).toBe("FORBIDDEN no_admin_tool");
      expect(envelope).toMatchObject({
        error: {
          message: expect.stringContaining("You need DEXADMIN") as string,
        },
      });
      expect(session).toBeNull();
      expect(errorOf((await signIn("jdoe", "wrong")).envelope)).toBe(WRONG);
    },
  );

  test.each([
    ["deactivated", { status: "deactivated" }, WRONG],
    ["demoted", { roles: [] }, "FORBIDDEN no_admin_tool"],
    ["renamed", { username: "other" }, WRONG],
  ] as const)(
    "counts that the user is %s while the password is being checked",
    async (_, changes, expected) => {
      const { id, uid } = await rolecall.addUser({ roles: ["DEXADMIN"] });
      await give(id);
      const answer = signIn("jdoe");
      const input = { id: uid, version: 1, changes };
      dataOf((await rolecall.callRaw("users.edit", input)).envelope);
      const { envelope, session } = await answer;
      expect(errorOf(envelope)).toBe(expected);
      expect(session).toBeNull();
    },
  );

  test("counts that the password was changed while it was being checked", async () => {
    const answer = signIn();
    const { id } = rolecall.admin;
    await rolecall.store.write((unit) =>
      setPassword({ unit, now: rolecall.time.now }, id, "another"),
    );
    expect(errorOf((await answer).envelope)).toBe(WRONG);
  });

  test("as someone else who may not leaves the session as it is", async () => {
    const { id } = await rolecall.addUser();
    await give(id);
    const { session } = await signIn("jdoe", PASSWORD, rolecall.admin.id);
    expect(session).toBeNull();
  });
});

describe("a session", () => {
  test("ends with signing out, which is logged", async () => {
    const { envelope, session } = await rolecall.callRaw("access.signOut", {});
    expect(dataOf(envelope)).toEqual({});
    expect(session).toEqual({ kind: "end" });
    expect(rolecall.auditRows()).toMatchObject([
      { operation: "Sign out", actor: rolecall.admin.id },
    ]);
  });

  test("is locked by its user, which is logged", async () => {
    const { envelope, session } = await rolecall.callRaw("access.lock", {});
    expect(dataOf(envelope)).toEqual({});
    expect(session).toEqual({ kind: "lock" });
    expect(rolecall.auditRows()).toMatchObject([
      { operation: "Lock window", actor: rolecall.admin.id },
    ]);
  });

  test("ends when its user loses DEXADMIN, at the next call", async () => {
    const { id, uid } = await rolecall.addUser({ roles: ["DEXADMIN"] });
    const changes = { roles: [] };
    dataOf(await rolecall.call("users.edit", { id: uid, version: 1, changes }));
    const { envelope, session } = await rolecall.callRaw(
      "users.list",
      {},
      { userId: id },
    );
    expect(errorOf(envelope)).toBe("FORBIDDEN no_admin_tool");
    expect(session).toEqual({ kind: "end" });
    expect(
      dataOf(await rolecall.call("access.current", {}, { userId: id })),
    ).toEqual({ stage: "signedOut", demo: null });
  });
});
