import { beforeEach, describe, expect, test } from "vitest";
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

// One-time codes: somebody gets a password without anyone else choosing or seeing it.

countHashes();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let rolecall: Rolecall;
let user: { readonly id: number; readonly uid: string };
beforeEach(async () => {
  rolecall = await createRolecall();
  user = await rolecall.addUser({ roles: ["DEXADMIN"] });
});

const nobody = { userId: null } as const;
const username = "jdoe";
const newPassword = passwordOf(1);
const issue = async (id = user.uid) =>
  dataOf(await rolecall.call("access.issueCode", { id }));
const check = (code: string) =>
  rolecall.call("access.checkCode", { username, code }, nobody);
const use = (code: string, change: object = {}) =>
  rolecall.callRaw(
    "access.useCode",
    { username, code, newPassword, ...change },
    nobody,
  );
const signIn = (password: string) =>
  rolecall.call("access.signIn", { username, password }, nobody);
const status = async () =>
  dataOf(await rolecall.call("users.get", { id: user.uid })).status;

const WRONG = "UNAUTHENTICATED wrong_code";

describe("a one-time code", () => {
  test("is 80 random bits, of which only a digest is kept", async () => {
    const codes = new Set<string>();
    for (let n = 0; n < 50; n += 1) codes.add((await issue()).code);
    expect(codes.size).toBe(50);
    for (const code of codes) {
      // 32 ways for each of 16 characters: 5 bits each.
      expect(code).toMatch(
        /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/,
      );
      const told = rolecall.contents() + JSON.stringify(rolecall.auditRows());
      expect(told).not.toContain(code);
      expect(told).not.toContain(code.replaceAll("-", ""));
    }
  });

  test("makes who has no password Pending, and lets in once with a new one", async () => {
    const { code, expiresAt } = await issue();
    expect(expiresAt).toBe(rolecall.time.now + DAY);
    expect(await status()).toBe("pending");
    expect(dataOf(await check(code)).names).toContain("jdoe");
    const { envelope, session } = await use(code);
    expect(dataOf(envelope)).toMatchObject({ me: { username } });
    expect(session).toMatchObject({ kind: "start", user: { userId: user.id } });
    expect(await status()).toBe("active");
    dataOf(await signIn(newPassword));
    expect(errorOf((await use(code)).envelope)).toBe(WRONG);
    expect(errorOf(await check(code))).toBe(WRONG);
    expect(rolecall.auditRows().slice(0, 2)).toMatchObject([
      { operation: "Issue one-time code", actor: rolecall.admin.id },
      { operation: "Use one-time code", actor: user.id, object: user.uid },
    ]);
  });

  test("is the same in small letters, without dashes and with letters for digits", async () => {
    const { code } = await issue();
    const typed = [
      code.toLowerCase(),
      code.replaceAll("-", ""),
      ` ${code.replaceAll("-", "  ")} `,
      code.replaceAll("0", "o").replaceAll("1", "l"),
      code.replaceAll("1", "I"),
      code.replaceAll("-", "\u2013"),
    ];
    for (const each of typed) dataOf(await check(each));
    expect(credentialsOf(rolecall, user).wrong_guesses).toBe(0);
  });

  test("stays unused by looking at it, and by a new password that won't do", async () => {
    const { code } = await issue();
    for (let n = 0; n < 10; n += 1) dataOf(await check(code));
    const { envelope } = await use(code, { newPassword: "jdoe" });
    expect(envelope).toMatchObject({
      error: {
        code: "VALIDATION",
        fields: { newPassword: expect.anything() as unknown },
      },
    });
    dataOf((await use(code)).envelope);
  });

  test("lasts a day by the clock", async () => {
    const { code } = await issue();
    rolecall.time.now += DAY - 1;
    dataOf(await check(code));
    rolecall.time.now += 1;
    expect(errorOf(await check(code))).toBe(WRONG);
    expect(errorOf((await use(code)).envelope)).toBe(WRONG);
  });

  test("stands a clock that is a little wrong, and none that is set back to before it", async () => {
    const { code } = await issue();
    rolecall.time.now -= 5 * MINUTE - 1;
    dataOf(await check(code));
    for (const back of [1, DAY, 365 * DAY]) {
      rolecall.time.now -= back;
      expect(errorOf(await check(code)), `${back}`).toBe(WRONG);
    }
  });

  test("ends the one given before", async () => {
    const first = await issue();
    const second = await issue();
    expect(errorOf(await check(first.code))).toBe(WRONG);
    dataOf((await use(second.code)).envelope);
  });

  test("leaves the old password until it is used, and not after", async () => {
    await givePassword(rolecall, user);
    const { code } = await issue();
    expect(await status()).toBe("active");
    dataOf(await signIn(PASSWORD));
    dataOf(await check(code));
    dataOf((await use(code)).envelope);
    expect(errorOf(await signIn(PASSWORD))).toBe(
      "UNAUTHENTICATED wrong_credentials",
    );
    dataOf(await signIn(newPassword));
  });

  test("refuses the password that was there before", async () => {
    await givePassword(rolecall, user);
    const { code } = await issue();
    const { envelope } = await use(code, { newPassword: PASSWORD });
    expect(envelope).toMatchObject({
      error: { fields: { newPassword: [{ reason: "used_before" }] } },
    });
  });

  test("is over when its user gets a new password in another way", async () => {
    await givePassword(rolecall, user);
    const { code } = await issue();
    const input = { password: PASSWORD, newPassword };
    const asker = { userId: user.id };
    dataOf(await rolecall.call("profile.changePassword", input, asker));
    expect(errorOf(await check(code))).toBe(WRONG);
  });

  test("ends a lock, also one for good", async () => {
    for (let n = 0; n < 100; n += 1) {
      await signIn("wrong");
      rolecall.pass(DAY);
    }
    expect(errorOf(await check("7B62"))).toBe(
      "UNAUTHENTICATED locked_out_for_good",
    );
    const { code } = await issue();
    expect(await status()).toBe("pending");
    dataOf((await use(code)).envelope);
  });

  test("is shown to be there, until when, and is not shown itself", async () => {
    const { code, expiresAt } = await issue();
    const state = await rolecall.call("access.ofUser", { id: user.uid });
    expect(dataOf(state)).toEqual({
      mayEnter: true,
      passwordSetAt: null,
      codeExpiresAt: expiresAt,
      lockedUntil: null,
      isLockedForGood: false,
    });
    expect(JSON.stringify(state)).not.toContain(code);
  });
});
