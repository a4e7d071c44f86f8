import { beforeEach, describe, expect, test } from "vitest";
import { generateRecoveryKey } from "../../../main/access/readable-secret.ts";
import {
  credentialsOf,
  givePassword,
  PASSWORD,
  passwordOf,
} from "../../support/passwords.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";
import { countHashes } from "../../support/scrypt.ts";

// The recovery key: the way back in when no administrator can sign in any more.

const hashes = countHashes();
const nobody = { userId: null } as const;
const newPassword = passwordOf(1);
const WRONG = "UNAUTHENTICATED wrong_recovery_key";

let rolecall: Rolecall;
let key: string;
beforeEach(async () => {
  rolecall = await createRolecall();
  await givePassword(rolecall, rolecall.admin);
  key = await issue();
});

async function issue(): Promise<string> {
  const issued = await rolecall.call("access.issueRecoveryKey", {});
  const { recoveryKey } = dataOf(issued);
  dataOf(await rolecall.call("access.confirmRecoveryKey", { recoveryKey }));
  return recoveryKey;
}

const check = (recoveryKey: string) =>
  rolecall.call("access.checkRecoveryKey", { recoveryKey }, nobody);
const use = (change: object = {}) =>
  rolecall.callRaw(
    "access.useRecoveryKey",
    { recoveryKey: key, username: "ada", newPassword, ...change },
    nobody,
  );
const answerOf = async (outcome: ReturnType<typeof use>) => {
  const { envelope } = await outcome;
  return envelope.ok ? "ok" : errorOf(envelope);
};
const signIn = (password: string, username = "ada") =>
  rolecall.call("access.signIn", { username, password }, nobody);

/** Leaves the store without an administrator, as only a damaged one could be. */
function removeAdministrators(): void {
  rolecall.database.exec(
    `DROP TRIGGER last_administrator_stays;
     UPDATE users SET active = 0, status = 1 WHERE roles = 256`,
  );
}

describe("a wrong recovery key", () => {
  test("says nothing, changes nothing, costs no hash, and is logged each time", async () => {
    const before = rolecall.contents();
    const hashed = hashes.calls();
    const logged = rolecall.auditRows().length;
    const stored = rolecall.database
      .prepare("SELECT value FROM settings WHERE key = 'recoveryKeyHash'")
      .pluck()
      .get();
    const wrong = [
      "",
      "-",
      generateRecoveryKey(),
      key.slice(0, 38),
      `${key}0`,
      String(stored),
      String(stored).slice(1, -1),
    ];
    for (const recoveryKey of wrong) {
      expect(errorOf(await check(recoveryKey))).toBe(WRONG);
      // No word of whether there is such a user.
      for (const username of ["ada", "nobody"])
        expect(await answerOf(use({ recoveryKey, username }))).toBe(WRONG);
    }
    expect(rolecall.contents()).toBe(before);
    expect(hashes.calls()).toBe(hashed);
    const added = rolecall.auditRows().slice(logged);
    expect(added).toHaveLength(3 * wrong.length);
    for (const { outcome, reason, object } of added) {
      expect(`${outcome} ${reason}`).toBe(WRONG);
      expect(object).toBeNull();
    }
    const told = JSON.stringify(added);
    for (const each of wrong.slice(2)) expect(told).not.toContain(each);
  });

  test("is any, as long as none was issued", async () => {
    rolecall.database.exec("DELETE FROM settings WHERE key LIKE 'recovery%'");
    for (const recoveryKey of ["", "null", key])
      expect(errorOf(await check(recoveryKey))).toBe(WRONG);
  });
});

describe("the recovery key", () => {
  test("gives an administrator a new password, once, and ends what let them in before", async () => {
    const old = rolecall.sessionOf(rolecall.admin.id);
    const { envelope, session } = await use({
      recoveryKey: key.toLowerCase().replaceAll("-", " "),
    });
    expect(dataOf(envelope)).toMatchObject({
      me: { username: "ada", roles: ["DEXADMIN"] },
    });
    expect(session).toMatchObject({
      kind: "start",
      user: { generation: credentialsOf(rolecall, rolecall.admin).generation },
    });
    const late = await rolecall.call("users.list", {}, { session: old });
    expect(errorOf(late)).toBe("UNAUTHENTICATED signed_out");
    expect((await signIn(PASSWORD)).ok).toBe(false);
    dataOf(await signIn(newPassword));
    expect(await answerOf(use({ newPassword: passwordOf(2) }))).toBe(WRONG);
    expect(errorOf(await check(key))).toBe(WRONG);
    expect(rolecall.auditRows()).toContainEqual(
      expect.objectContaining({
        operation: "Use recovery key",
        outcome: "done",
        actor: rolecall.admin.id,
        object: rolecall.admin.uid,
      }),
    );
  });

  test("must be issued and saved anew after that", async () => {
    dataOf((await use()).envelope);
    const state = dataOf(await rolecall.call("access.current", {}));
    expect(state).toMatchObject({ mustSaveRecoveryKey: true });
    const next = await issue();
    expect(next).not.toBe(key);
    dataOf(await check(next));
  });

  test("is used by one of two who use it at the same moment", async () => {
    const other = await rolecall.addUser({
      username: "grace",
      roles: ["DEXADMIN"],
    });
    await givePassword(rolecall, other);
    const both = await Promise.all([
      answerOf(use()),
      answerOf(use({ username: "grace" })),
    ]);
    expect(both.toSorted()).toEqual([WRONG, "ok"].toSorted());
    const signedIn = await Promise.all([
      signIn(newPassword),
      signIn(newPassword, "grace"),
    ]);
    expect(signedIn.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("ends a lock, also one for good", async () => {
    for (let n = 0; n < 100; n += 1) {
      await signIn("wrong");
      rolecall.pass(86_400_000);
    }
    expect(errorOf(await signIn(PASSWORD))).toBe(
      "UNAUTHENTICATED locked_out_for_good",
    );
    dataOf((await use()).envelope);
    dataOf(await signIn(newPassword));
  });

  test.each([
    ["a weak password", { newPassword: "ada" }],
    ["the password of before", { newPassword: PASSWORD }],
    ["a name that is nobody's", { username: "nobody" }],
    ["who is no administrator", { username: "jdoe" }],
    ["who is a deactivated administrator", { username: "grace" }],
  ])("stays unused when it is given with %s", async (_, change) => {
    await rolecall.addUser({ roles: ["EDIT_USERS"] });
    const gone = { roles: ["DEXADMIN"], status: "deactivated" } as const;
    await rolecall.addUser({ username: "grace", ...gone });
    const before = rolecall.contents();
    const { envelope, session } = await use(change);
    expect(envelope.ok).toBe(false);
    expect(session).toBeNull();
    expect(rolecall.contents()).toBe(before);
    const { administrators } = dataOf(await check(key));
    expect(administrators).toEqual([
      { username: "ada", firstName: "Ada", lastName: "Lovelace" },
    ]);
    dataOf((await use()).envelope);
  });
});

describe("where no administrator is left", () => {
  test("it makes one of anybody, who can be nobody else then", async () => {
    const user = await rolecall.addUser({ roles: ["VIEW_USERS"] });
    await rolecall.addUser({ username: "third" });
    removeAdministrators();
    expect(dataOf(await check(key)).administrators).toEqual([]);
    const { envelope } = await use({ username: "jdoe" });
    expect(dataOf(envelope)).toMatchObject({ me: { roles: ["DEXADMIN"] } });
    const asker = { userId: user.id };
    expect(dataOf(await rolecall.call("users.list", {}, asker)).total).toBe(3);
    expect(await answerOf(use({ username: "third" }))).toBe(WRONG);
  });

  test.each([
    ["nothing else", ""],
    ["a lock", "wrong_guesses = 5, locked_until = 9e12"],
    ["a code", "code_hash = 'x', code_expires_at = 9e12"],
  ])(
    "it activates who is deactivated and has %s, and logs both values",
    async (_, sql) => {
      if (sql !== "")
        rolecall.database.exec(
          `UPDATE credentials SET ${sql.replaceAll("9e12", "9000000000000")}`,
        );
      if (sql.startsWith("code"))
        rolecall.database.exec(
          `DROP TRIGGER last_administrator_keeps_the_password;
         UPDATE credentials SET password_hash = NULL, password_set_at = NULL`,
        );
      removeAdministrators();
      dataOf((await use()).envelope);
      const entry = rolecall.auditRows().at(-1);
      expect(entry).toMatchObject({ operation: "Use recovery key" });
      expect(JSON.parse(entry?.changes ?? "{}")).toEqual({
        status: ["deactivated", "active"],
      });
      const found = await rolecall.call("users.get", {
        id: rolecall.admin.uid,
      });
      expect(dataOf(found)).toMatchObject({ status: "active", version: 2 });
    },
  );
});
