import { beforeEach, describe, expect, test } from "vitest";
import { setPassword } from "../../../main/users/credentials.ts";
import {
  credentialsOf,
  PASSWORD,
  passwordOf,
} from "../../support/passwords.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";
import { countHashes, hashAtCost } from "../../support/scrypt.ts";

// A hash that was made at another cost is made anew when its password is given the next time.

const hashes = countHashes();
const OLD_COST = 10;
const nobody = { userId: null } as const;

let rolecall: Rolecall;
let user: { readonly id: number; readonly uid: string };
let stored: string[];
beforeEach(async () => {
  rolecall = await createRolecall();
  user = await rolecall.addUser({ roles: ["DEXADMIN"] });
  const salt = Buffer.alloc(16, 9);
  stored = [
    await hashAtCost(passwordOf(1), OLD_COST, salt),
    await hashAtCost(PASSWORD, OLD_COST, salt),
  ];
  for (const hash of stored)
    await rolecall.store.write((unit) =>
      setPassword({ unit, now: rolecall.time.now }, user.id, hash),
    );
});

const signIn = (password = PASSWORD) =>
  rolecall.call("access.signIn", { username: "jdoe", password }, nobody);
const past = () =>
  // The cast states what setPassword has put there.
  JSON.parse(credentialsOf(rolecall, user).past_hashes) as string[];

describe("signing in with a hash of another cost", () => {
  test("puts one of today's cost in its place, and ends no session", async () => {
    const before = credentialsOf(rolecall, user);
    rolecall.pass(1_000);
    dataOf(await signIn());
    const after = credentialsOf(rolecall, user);
    expect(after.password_hash).toMatch(/^scrypt:17:8:1:/);
    expect(past()).toEqual([stored[0], after.password_hash]);
    expect(after).toEqual({
      ...before,
      password_hash: after.password_hash,
      past_hashes: after.past_hashes,
    });
    const told = hashes.calls();
    dataOf(await signIn());
    expect(hashes.calls() - told).toBe(1);
    expect(credentialsOf(rolecall, user)).toEqual(after);
  });

  test("keeps its salt, so that the past ones are still compared at one look", async () => {
    dataOf(await signIn());
    const salts = past().map((hash) => hash.split(":")[4]);
    expect(new Set(salts).size).toBe(1);
    for (const used of [passwordOf(1), PASSWORD]) {
      const input = { password: PASSWORD, newPassword: used };
      const answer = await rolecall.call("profile.changePassword", input, {
        userId: user.id,
      });
      expect(answer).toMatchObject({
        error: { fields: { newPassword: [{ reason: "used_before" }] } },
      });
    }
  });

  test("leaves it alone where the password is wrong", async () => {
    const told = hashes.calls();
    expect(errorOf(await signIn("wrong"))).toBe(
      "UNAUTHENTICATED wrong_credentials",
    );
    expect(hashes.calls() - told).toBe(1);
    expect(past()).toEqual(stored);
  });

  test("does so by every way in which a password is given", async () => {
    const asker = { userId: user.id };
    const password = PASSWORD;
    const ways = [
      () => rolecall.call("access.confirmPassword", { password }, asker),
      () => rolecall.call("access.unlock", { password }, asker),
    ];
    for (const way of ways) {
      await rolecall.store.write(({ db }) =>
        db
          .updateTable("credentials")
          .set({ password_hash: stored[1] ?? null })
          .where("user_id", "=", user.id)
          .execute(),
      );
      dataOf(await way());
      expect(credentialsOf(rolecall, user).password_hash).toMatch(
        /^scrypt:17:/,
      );
    }
  });

  test("in the middle of changing it refuses the same one, and takes another", async () => {
    const asker = { userId: user.id };
    const input = { password: PASSWORD, newPassword: PASSWORD };
    const same = await rolecall.call("profile.changePassword", input, asker);
    expect(errorOf(same)).toBe("VALIDATION invalid_fields");
    const other = { password: PASSWORD, newPassword: passwordOf(2) };
    dataOf(await rolecall.call("profile.changePassword", other, asker));
    expect(past()).toHaveLength(3);
    dataOf(await signIn(passwordOf(2)));
    const back = { password: passwordOf(2), newPassword: PASSWORD };
    const answer = await rolecall.call("profile.changePassword", back, asker);
    expect(errorOf(answer)).toBe("VALIDATION invalid_fields");
  });

  test("of two at once, as of one", async () => {
    const both = await Promise.all([signIn(), signIn()]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(past()).toHaveLength(2);
    expect(past().at(-1)).toBe(credentialsOf(rolecall, user).password_hash);
  });
});
