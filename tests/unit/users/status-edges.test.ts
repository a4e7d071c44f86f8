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
import { DAY } from "./status-model.ts";

// What the statuses do at their edges; status-machine.test.ts has them at random.

countHashes();

let rolecall: Rolecall;
let user: { readonly id: number; readonly uid: string };
beforeEach(async () => {
  rolecall = await createRolecall();
  user = await rolecall.addUser({ roles: ["DEXADMIN"] });
  await givePassword(rolecall, user);
});

const nobody = { userId: null } as const;
const signIn = async (password = PASSWORD) => {
  const input = { username: "jdoe", password };
  const envelope = await rolecall.call("access.signIn", input, nobody);
  return envelope.ok ? "ok" : envelope.error.reason;
};
async function guessWrong(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await signIn("wrong");
}
/** Sooner or later the writer looks at all there are, whatever it missed in between. */
async function tickForTenMinutes(): Promise<void> {
  for (let second = 0; second < 600; second += 1) await rolecall.tick();
}
const status = async () =>
  dataOf(await rolecall.call("users.get", { id: user.uid })).status;
const setMaxAge = async (passwordMaxAgeDays: number | null) =>
  dataOf(
    await rolecall.call("settings.edit", { changes: { passwordMaxAgeDays } }),
  );
const logged = () =>
  rolecall
    .auditRows()
    .filter(({ object, changes }) => object === user.uid && changes)
    .map(({ operation, changes }) => `${operation} ${changes}`);

describe("who is Locked Out", () => {
  test("is so exactly as long as nobody is heard under the name", async () => {
    await guessWrong(4);
    expect(await status()).toBe("active");
    await guessWrong(1);
    expect(await status()).toBe("lockedOut");
    rolecall.pass(59_999);
    await rolecall.tick();
    expect(await status()).toBe("lockedOut");
    expect(await signIn()).toBe("locked_out");
    rolecall.pass(1);
    await rolecall.tick();
    expect(await status()).toBe("active");
    expect(rolecall.changedByClock).toEqual([user.uid]);
    expect(await signIn()).toBe("ok");
  });

  test("waits anew after a restart, unless the wait was seen to be over", async () => {
    await guessWrong(5);
    rolecall.pass(59_000);
    rolecall.restart();
    await rolecall.tick();
    rolecall.pass(59_000);
    await rolecall.tick();
    expect([await status(), await signIn()]).toEqual([
      "lockedOut",
      "locked_out",
    ]);
    rolecall.pass(1_000);
    await rolecall.tick();
    rolecall.restart();
    await rolecall.tick();
    expect(await status()).toBe("active");
    expect(credentialsOf(rolecall, user).locked_until).toBeNull();
    expect(await signIn()).toBe("ok");
  });

  test("stays so over a clock that is set forward, and one that is set back", async () => {
    await guessWrong(5);
    for (const jump of [3653 * DAY, -7000 * DAY, -DAY, 1_000]) {
      rolecall.time.now += jump;
      await rolecall.tick();
      expect(await status()).toBe("lockedOut");
      expect(await signIn()).toBe("locked_out");
      // What is shown follows the clock on the wall; what counts does not.
      const until = credentialsOf(rolecall, user).locked_until ?? 0;
      expect(Math.abs(until - rolecall.time.now - 60_000)).toBeLessThan(2_001);
    }
    rolecall.pass(60_000);
    await rolecall.tick();
    expect(await status()).toBe("active");
  });

  test("for good, no time and no restart ends it", async () => {
    for (let n = 0; n < 100; n += 1) {
      await guessWrong(1);
      rolecall.pass(DAY);
    }
    for (const end of [
      () => rolecall.restart(),
      () => rolecall.pass(4000 * DAY),
    ]) {
      end();
      await rolecall.tick();
      expect(await status()).toBe("lockedOut");
      expect(await signIn()).toBe("locked_out_for_good");
    }
    const state = await rolecall.call("access.ofUser", { id: user.uid });
    expect(dataOf(state)).toMatchObject({
      isLockedForGood: true,
      lockedUntil: null,
    });
    dataOf(await rolecall.call("users.unlock", { id: user.uid }));
    expect(await status()).toBe("active");
    expect(await signIn()).toBe("ok");
  });

  test("when a kill came between the lock and the status, is so after the start", async () => {
    await guessWrong(5);
    rolecall.database.exec("UPDATE users SET status = 0");
    rolecall.restart();
    await rolecall.tick();
    expect(await status()).toBe("lockedOut");
  });
});

describe("a password's age", () => {
  test("makes its user Expired at the end of the last day, and signs in no more", async () => {
    await setMaxAge(30);
    rolecall.pass(30 * DAY - 1);
    await rolecall.tick();
    expect(await status()).toBe("active");
    rolecall.pass(1);
    await rolecall.tick();
    expect(await status()).toBe("expired");
    expect(await signIn()).toBe("password_expired");
    const renewal = { username: "jdoe", password: PASSWORD };
    const input = { ...renewal, newPassword: passwordOf(1) };
    dataOf(await rolecall.call("access.renewPassword", input, nobody));
    expect(await status()).toBe("active");
  });

  test("is logged as what it is when a sign-in finds it before the clock does", async () => {
    await setMaxAge(30);
    rolecall.pass(31 * DAY);
    expect(await signIn()).toBe("password_expired");
    await rolecall.tick();
    expect(await status()).toBe("expired");
    expect(logged()).toEqual(['Update status {"status":["active","expired"]}']);
  });

  test("is logged as no lock when a wrong guess finds it before the clock does", async () => {
    await setMaxAge(30);
    rolecall.pass(31 * DAY);
    await guessWrong(1);
    await rolecall.tick();
    expect(await status()).toBe("expired");
    expect(logged()).toEqual(['Update status {"status":["active","expired"]}']);
  });

  test("counts again after a policy that was gone for less than a second", async () => {
    await setMaxAge(30);
    rolecall.pass(31 * DAY);
    await rolecall.tick();
    await setMaxAge(null);
    dataOf(await rolecall.call("users.unlock", { id: user.uid }));
    expect(await status()).toBe("active");
    await setMaxAge(30);
    await tickForTenMinutes();
    expect(await status()).toBe("expired");
  });

  test("is right again after a clock that was wrong for less than a second", async () => {
    await setMaxAge(30);
    await rolecall.tick();
    rolecall.time.now += 60 * DAY;
    dataOf(await rolecall.call("users.unlock", { id: user.uid }));
    rolecall.time.now -= 60 * DAY;
    await tickForTenMinutes();
    expect(await status()).toBe("active");
  });

  test("does not matter to who has a code and no password, nor to who is deactivated", async () => {
    const pending = await rolecall.addUser({
      username: "p",
      roles: ["DEXADMIN"],
    });
    dataOf(await rolecall.call("access.issueCode", { id: pending.uid }));
    const changes = { status: "deactivated" } as const;
    const input = { id: user.uid, version: 1, changes };
    dataOf(await rolecall.call("users.edit", input));
    await setMaxAge(1);
    rolecall.pass(5 * DAY);
    await rolecall.tick();
    const found = await rolecall.call("users.get", { id: pending.uid });
    expect(dataOf(found).status).toBe("pending");
    expect(await status()).toBe("deactivated");
    const back = {
      id: user.uid,
      version: 2,
      changes: { status: "active" },
    } as const;
    dataOf(await rolecall.call("users.edit", back));
    expect(await status()).toBe("expired");
  });
});

test("a status that comes from events or the clock can't be chosen", async () => {
  for (const chosen of ["pending", "lockedOut", "expired", "", null, 0]) {
    const input = { id: user.uid, version: 1, changes: { status: chosen } };
    const { envelope } = await rolecall.callRaw("users.edit", input);
    expect(errorOf(envelope)).toBe("VALIDATION invalid_fields");
  }
});
