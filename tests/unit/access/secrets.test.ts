import { scryptSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  hashPassword,
  verifyPassword,
} from "../../../main/access/password-hash.ts";
import {
  generateRecoveryKey,
  hashSecret,
} from "../../../main/access/readable-secret.ts";
import { createRolecall, dataOf, errorOf } from "../../support/rolecall.ts";

describe("a stored password", () => {
  test("is scrypt with N 2^17, r 8, p 1 over its NFKC form, with a salt of its own", async () => {
    const password = "\uff47ranite-\u00e9t\u00e9-lantern";
    const [one, other] = await Promise.all([
      hashPassword(password),
      hashPassword(password),
    ]);
    const [name, cost, r, p, salt = "", key] = one.split(":");
    expect([name, cost, r, p]).toEqual(["scrypt", "17", "8", "1"]);
    expect(Buffer.from(salt, "base64")).toHaveLength(16);
    const options = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
    const expected = scryptSync(
      password.normalize("NFKC"),
      Buffer.from(salt, "base64"),
      32,
      options,
    );
    expect(key).toBe(expected.toString("base64"));
    expect(other).not.toBe(one);
    expect(await verifyPassword(password, one)).toBe(true);
  });

  test.each([
    null,
    "",
    "none",
    "scrypt:17:8:1:",
    "scrypt:17:8:1::",
    "scrypt:17:8:1:AAAA:AAAA",
  ])("of %j lets nobody in", async (hash) => {
    expect(await verifyPassword("", hash)).toBe(false);
  });

  test("is found right and wrong by turns, however many ask at once", async () => {
    const hash = await hashPassword("right");
    const asked = ["right", "wrong", "right", "wrong", "right"];
    const answers = await Promise.all(
      asked.map((password) => verifyPassword(password, hash)),
    );
    expect(answers).toEqual([true, false, true, false, true]);
  });
});

describe("a recovery key", () => {
  test("is 160 bits in eight groups without letters that look like digits", () => {
    const keys = Array.from({ length: 200 }, generateRecoveryKey);
    expect(new Set(keys).size).toBe(200);
    for (const key of keys) {
      expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
    expect(new Set(keys.join("").replaceAll("-", "")).size).toBe(32);
  });

  test("is the same key in small letters and without hyphens", () => {
    const key = generateRecoveryKey();
    const typed = ` ${key.toLowerCase().replaceAll("-", " ")}\n`;
    expect(hashSecret(typed)).toBe(hashSecret(key));
    expect(hashSecret(generateRecoveryKey())).not.toBe(hashSecret(key));
  });

  test("can be confirmed once there is one, and issued again until then", async () => {
    const rolecall = await createRolecall();
    const confirm = (recoveryKey: string) =>
      rolecall.call("access.confirmRecoveryKey", { recoveryKey });
    const issue = () => rolecall.call("access.issueRecoveryKey", {});
    const mustSave = async () => {
      const state = dataOf(await rolecall.call("access.current", {}));
      return state.stage === "signedIn" && state.mustSaveRecoveryKey;
    };
    expect(errorOf(await confirm("7B62"))).toBe("RULE recovery_key_replaced");
    const first = dataOf(await issue()).recoveryKey;
    const second = dataOf(await issue()).recoveryKey;
    expect(second).not.toBe(first);
    expect(await mustSave()).toBe(true);
    // Another window may still show the first: saying that it was saved would save nothing.
    expect(errorOf(await confirm(first))).toBe("RULE recovery_key_replaced");
    expect(await mustSave()).toBe(true);
    dataOf(await confirm(second));
    expect(await mustSave()).toBe(false);
    expect(errorOf(await issue())).toBe("RULE recovery_key_confirmed");
    const stored = rolecall.database
      .prepare("SELECT value FROM settings WHERE key = 'recoveryKeyHash'")
      .pluck()
      .get();
    expect(stored).toBe(JSON.stringify(hashSecret(second)));
    for (const key of [first, second]) {
      expect(rolecall.contents()).not.toContain(key);
      expect(JSON.stringify(rolecall.auditRows())).not.toContain(key);
    }
  });
});

test("no secret is in the log or in an answer, whatever was done with it", async () => {
  const rolecall = await createRolecall();
  const password = "granite-otter-lantern-42";
  rolecall.database.exec("DELETE FROM settings");
  const person = {
    firstName: "G",
    lastName: "H",
    username: "grace",
    email: "g@example.org",
  };
  const nobody = { userId: null } as const;
  const answers = [
    await rolecall.call("access.setUp", { ...person, password }, nobody),
    await rolecall.call(
      "access.signIn",
      { username: "grace", password },
      nobody,
    ),
    await rolecall.call("access.signIn", { username: "ada", password }, nobody),
    await rolecall.call(
      "access.checkPassword",
      { password, names: [] },
      nobody,
    ),
    await rolecall.call("users.list", {}),
    await rolecall.call("access.current", {}),
  ];
  const { recoveryKey } = dataOf(
    await rolecall.call("access.issueRecoveryKey", {}),
  );
  const hashes = rolecall.database
    .prepare(
      `SELECT password_hash FROM credentials WHERE password_hash <> 'none'
       UNION SELECT value FROM settings WHERE key = 'recoveryKeyHash'`,
    )
    .pluck()
    .all()
    .map(String);
  expect(hashes).toHaveLength(2);
  const told = JSON.stringify(answers) + JSON.stringify(rolecall.auditRows());
  for (const secret of [password, recoveryKey, ...hashes]) {
    expect(told).not.toContain(secret);
  }
  expect(rolecall.contents()).not.toContain(password);
});
