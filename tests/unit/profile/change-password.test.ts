import { beforeEach, describe, expect, test } from "vitest";
import { setPassword } from "../../../main/users/credentials.ts";
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
import { countHashes, hashAtCost } from "../../support/scrypt.ts";

// A new password in place of an old one, and the ones that were there before.

const hashes = countHashes();
const nobody = { userId: null } as const;

let rolecall: Rolecall;
let user: { readonly id: number; readonly uid: string };
beforeEach(async () => {
  rolecall = await createRolecall();
  user = await rolecall.addUser({ roles: ["DEXADMIN"] });
  await givePassword(rolecall, user, passwordOf(0));
});

const change = (password: string, newPassword: string) =>
  rolecall.callRaw(
    "profile.changePassword",
    { password, newPassword },
    { userId: user.id },
  );
const signIn = (password: string) =>
  rolecall.call("access.signIn", { username: "jdoe", password }, nobody);
const past = () =>
  // The cast states what setPassword has put there.
  JSON.parse(credentialsOf(rolecall, user).past_hashes) as string[];

/** Changes the password from each to the next, from `first` to `last`. */
async function changeOn(first: number, last: number): Promise<void> {
  for (let n = first; n < last; n += 1)
    dataOf((await change(passwordOf(n), passwordOf(n + 1))).envelope);
}

describe("changing the password", () => {
  test("lets in with the new one alone, and is logged without either", async () => {
    const { envelope, changed } = await change(passwordOf(0), PASSWORD);
    expect(dataOf(envelope)).toEqual({});
    expect(changed).toEqual([]);
    expect((await signIn(passwordOf(0))).ok).toBe(false);
    dataOf(await signIn(PASSWORD));
    const [entry] = rolecall.auditRows();
    expect(entry).toMatchObject({
      operation: "Change password",
      outcome: "done",
      actor: user.id,
      object: user.uid,
      changes: null,
    });
    expect(JSON.stringify(rolecall.auditRows())).not.toContain(PASSWORD);
  });

  test("with a wrong old one is a guess like any other, and forgiven by a right one", async () => {
    for (let n = 1; n <= 4; n += 1) {
      const { envelope } = await change("wrong", PASSWORD);
      expect(envelope).toMatchObject({
        error: {
          code: "FORBIDDEN",
          fields: { password: [{ reason: "wrong_password" }] },
        },
      });
      expect(credentialsOf(rolecall, user).wrong_guesses).toBe(n);
    }
    dataOf((await change(passwordOf(0), PASSWORD)).envelope);
    expect(credentialsOf(rolecall, user).wrong_guesses).toBe(0);
  });

  test("with a wrong old one says nothing of the new one", async () => {
    const { envelope } = await change("wrong", passwordOf(0));
    expect(errorOf(envelope)).toBe("FORBIDDEN wrong_password");
  });

  test.each([
    ["too short", "kettle-7", "at_least_15"],
    ["made of their own names", "Jane.Doe-jdoe-12", "not_own_names"],
    ["made of their address", "jdoe@example.org!", "not_own_names"],
    ["a run", "qwertyuiop12345", "no_run"],
    ["much used", "password1234567!", "not_common"],
    ["the one that is there", passwordOf(0), "used_before"],
  ])("refuses one that is %s, and changes nothing", async (_, next, reason) => {
    const before = credentialsOf(rolecall, user);
    const { envelope, session } = await change(passwordOf(0), next);
    expect(errorOf(envelope)).toBe("VALIDATION invalid_fields");
    const { newPassword = [] } = envelope.ok
      ? {}
      : (envelope.error.fields ?? {});
    expect(newPassword).toContainEqual({ reason });
    expect(session).toBeNull();
    expect(credentialsOf(rolecall, user)).toEqual(before);
  });

  test("happens once when it is asked for twice at once", async () => {
    const both = await Promise.all([
      change(passwordOf(0), passwordOf(1)),
      change(passwordOf(0), passwordOf(2)),
    ]);
    expect(both.filter(({ envelope }) => envelope.ok)).toHaveLength(1);
    expect(credentialsOf(rolecall, user).generation).toBe(2);
    expect(past()).toHaveLength(2);
  });

  test("is of no use to who is deactivated while it is under way", async () => {
    const changing = change(passwordOf(0), passwordOf(1));
    const changes = { status: "deactivated" } as const;
    const input = { id: user.uid, version: 1, changes };
    dataOf(await rolecall.call("users.edit", input));
    expect((await changing).envelope.ok).toBe(false);
    expect(past()).toHaveLength(1);
  });
});

describe("the last twelve passwords", () => {
  test("are refused, whoever asks by whichever way, and the one before them is not", async () => {
    await changeOn(0, 12);
    expect(past()).toHaveLength(12);
    for (let n = 1; n <= 12; n += 1) {
      const { envelope } = await change(passwordOf(12), passwordOf(n));
      expect(envelope).toMatchObject({
        error: { fields: { newPassword: [{ reason: "used_before" }] } },
      });
    }
    const input = {
      username: "jdoe",
      password: passwordOf(12),
      newPassword: passwordOf(5),
    };
    const renewal = await rolecall.call("access.renewPassword", input, nobody);
    expect(errorOf(renewal)).toBe("VALIDATION invalid_fields");
    dataOf((await change(passwordOf(12), passwordOf(0))).envelope);
  });

  test("are refused however they are composed", async () => {
    const accented = "h\u00e2rbour-violet-kettle-\u00e9t\u00e9";
    dataOf((await change(passwordOf(0), accented)).envelope);
    for (const form of ["NFC", "NFD", "NFKD"] as const) {
      const { envelope } = await change(accented, accented.normalize(form));
      expect(envelope.ok).toBe(false);
    }
  });

  test("share one salt, so that one look compares them all", async () => {
    await changeOn(0, 12);
    const salts = new Set(past().map((hash) => hash.split(":")[4]));
    expect(salts.size).toBe(1);
    const before = hashes.calls();
    await change(passwordOf(12), passwordOf(3));
    // The old one, and the new one once for all twelve.
    expect(hashes.calls() - before).toBe(2);
  });

  test.each([10, 17])(
    "of another salt, and of cost %i, are refused as well",
    async (cost) => {
      const [hash = ""] = past();
      const other = "another-violet-kettle-99";
      const foreign = await hashAtCost(other, cost);
      await rolecall.store.write(async (unit) => {
        const when = { unit, now: rolecall.time.now };
        await setPassword(when, user.id, foreign);
        await setPassword(when, user.id, hash);
      });
      const { envelope } = await change(passwordOf(0), other);
      expect(envelope).toMatchObject({
        error: { fields: { newPassword: [{ reason: "used_before" }] } },
      });
    },
  );

  test("are another user's affair alone", async () => {
    await givePassword(rolecall, rolecall.admin);
    dataOf((await change(passwordOf(0), PASSWORD)).envelope);
  });
});
