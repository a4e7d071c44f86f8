import { beforeEach, describe, expect, test } from "vitest";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";

const PASSWORD = "granite-otter-lantern-42";
const person = {
  firstName: "Grace",
  lastName: "Hopper",
  username: "grace",
  email: "grace@example.org",
};
const nobody = { userId: null } as const;

let rolecall: Rolecall;
/** A store in which nobody has been set up. */
beforeEach(async () => {
  rolecall = await createRolecall();
  rolecall.database.exec(
    `DELETE FROM settings; DROP TRIGGER last_administrator_is_not_deleted;
     DELETE FROM users; DELETE FROM credentials; DELETE FROM search`,
  );
});

const setUp = (change: object = {}) =>
  rolecall.callRaw(
    "access.setUp",
    { ...person, password: PASSWORD, ...change },
    nobody,
  );

describe("the first start", () => {
  test("says that there is everything to set up", async () => {
    expect(dataOf(await rolecall.call("access.current", {}, nobody))).toEqual({
      stage: "setUp",
    });
  });

  test("makes an administrator who is signed in and can sign in again", async () => {
    const { envelope, session } = await setUp();
    const { id } = rolecall.database
      .prepare("SELECT id FROM users WHERE username = 'grace'")
      .get() as { id: number };
    expect(session).toEqual({
      kind: "start",
      user: { userId: id, generation: 1, idleMinutes: 15 },
    });
    expect(dataOf(envelope)).toMatchObject({
      me: { username: "grace", roles: ["DEXADMIN"] },
    });
    const asker = { userId: id };
    expect(
      dataOf(await rolecall.call("access.current", {}, asker)),
    ).toMatchObject({ stage: "signedIn", mustSaveRecoveryKey: true });
    const signIn = { username: "Grace", password: PASSWORD };
    dataOf(await rolecall.call("access.signIn", signIn, nobody));
    expect(dataOf(await rolecall.call("access.current", {}, nobody))).toEqual({
      stage: "signedOut",
      demo: null,
    });
  });

  test("logs every property of the administrator that it made", async () => {
    await setUp();
    const [entry] = rolecall.auditRows();
    expect(entry).toMatchObject({ operation: "Set up", outcome: "done" });
    expect(JSON.parse(entry?.changes ?? "{}")).toEqual({
      firstName: [null, "Grace"],
      lastName: [null, "Hopper"],
      username: [null, "grace"],
      email: [null, "grace@example.org"],
      roles: [null, ["DEXADMIN"]],
      status: [null, "active"],
    });
  });

  test("happens once, also when it is asked for twice at once", async () => {
    const both = await Promise.all([setUp(), setUp({ username: "other" })]);
    const answers = both.map(({ envelope }) =>
      envelope.ok ? "done" : errorOf(envelope),
    );
    expect(answers.sort()).toEqual(["RULE already_set_up", "done"]);
    const { envelope, session } = await setUp({ username: "third" });
    expect(errorOf(envelope)).toBe("RULE already_set_up");
    expect(session).toBeNull();
    expect(
      rolecall.database.prepare("SELECT count(*) FROM users").pluck().get(),
    ).toBe(1);
  });

  test("refuses a weak password with all that is wrong with it, and makes nothing", async () => {
    const before = rolecall.contents();
    const { envelope, session } = await setUp({ password: "grace1" });
    expect(envelope).toMatchObject({
      error: {
        code: "VALIDATION",
        fields: {
          password: [
            { reason: "at_least_15" },
            { reason: "not_common" },
            { reason: "not_own_names" },
          ],
        },
      },
    });
    expect(session).toBeNull();
    expect(rolecall.contents()).toBe(before);
  });

  test("refuses fields as a form would", async () => {
    const { envelope } = await setUp({ email: "x", roles: ["DEXADMIN"] });
    expect(envelope).toMatchObject({
      error: {
        code: "VALIDATION",
        fields: {
          email: [{ reason: "email" }],
          roles: [{ reason: "unknown" }],
        },
      },
    });
  });
});
