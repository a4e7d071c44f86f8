import { describe, expect, test } from "vitest";
import { STATUSES } from "../../../preload/contract/user-filter.ts";
import { userFields } from "../../../preload/contract/users.ts";
import { generateUsers } from "../../../main/demo/generate-users.ts";
import { openStore } from "../../../main/open-store.ts";
import { readSetting } from "../../../main/store/settings.ts";
import { usernameKey } from "../../../main/store/columns.ts";
import { createProfile } from "../../support/profile.ts";
import { dataOf } from "../../support/rolecall.ts";
import { startThreads } from "../../support/threads.ts";

const sample = (count: number, seed: number) =>
  Array.from(generateUsers(count, seed));

describe("sample users", () => {
  test("are the same for the same seed, and others for another", () => {
    expect(sample(300, 7)).toEqual(sample(300, 7));
    expect(sample(300, 7)).toEqual(sample(500, 7).slice(0, 300));
    expect(sample(300, 8)).not.toEqual(sample(300, 7));
  });

  test("satisfy every rule of the contract as they stand", () => {
    for (const { fields } of sample(10_000, 2011)) {
      const parsed = userFields.safeParse(fields);
      expect(parsed.error?.issues ?? [], JSON.stringify(fields)).toEqual([]);
      expect(parsed.data).toEqual(fields);
    }
  });

  test("have usernames of their own", () => {
    const keys = sample(10_000, 2011).map(({ fields }) =>
      usernameKey(fields.username),
    );
    expect(new Set(keys).size).toBe(10_000);
  });

  test("show every status, many sets of roles and many scripts", () => {
    const users = sample(1000, 2011);
    expect(new Set(users.map(({ status }) => status))).toEqual(
      new Set(STATUSES),
    );
    for (const { status, fields } of users) {
      expect(fields.status === "deactivated").toBe(status === "deactivated");
    }
    const sets = new Set(users.map(({ fields }) => fields.roles.join(" ")));
    expect(sets.size).toBeGreaterThan(7);
    for (const set of ["", "DEXADMIN", "VIEW_USERS"])
      expect(sets).toContain(set);
  });

  test("are of many places, and lack what many lack", () => {
    const users = sample(10_000, 2011).map(({ fields }) => fields);
    const names = users.map(({ lastName, firstName }) => lastName + firstName);
    for (const script of [
      "Latin",
      "Cyrillic",
      "Greek",
      "Han",
      "Hiragana",
      "Katakana",
      "Arabic",
      "Hebrew",
      "Hangul",
      "Devanagari",
      "Thai",
    ]) {
      expect(names.join("")).toMatch(new RegExp(`\\p{Script=${script}}`, "u"));
    }
    expect(new Set(names).size).toBeGreaterThan(7_000);
    const share = (test: (fields: (typeof users)[number]) => boolean) =>
      users.filter(test).length / users.length;
    expect(share(({ phone }) => phone === "")).toBeCloseTo(0.3, 1);
    expect(share(({ imsId }) => imsId === "")).toBeCloseTo(0.4, 1);
    expect(share(({ email }) => email.endsWith("@example.com"))).toBeCloseTo(
      0.3,
      1,
    );
  });
});

describe("a demonstration", () => {
  test("is full, and the password that it tells opens it", async () => {
    using profile = createProfile();
    const rolecall = startThreads(profile.store, true);
    const current = await rolecall.run("reader", "access.current", {}, null);
    const { demo } = dataOf(current.envelope) as {
      demo: { username: string; password: string };
    };
    const { envelope } = await rolecall.run(
      "writer",
      "access.signIn",
      demo,
      null,
    );
    expect(dataOf(envelope)).toMatchObject({ me: { username: demo.username } });
    const list = await rolecall.threads.run("reader", {
      operation: "users.list",
      input: {},
      userId: 1,
      via: "api",
      isOurs: true,
      session: null,
    });
    expect(dataOf(list.envelope)).toMatchObject({ total: 1000 });
    await rolecall.close();
    const open = await openStore("writer", profile.store, true);
    expect(await open.store.read((unit) => readSetting(unit, "demo"))).toEqual(
      demo,
    );
    const shown = await open.store.read(({ db }) =>
      db.selectFrom("users").select("status").distinct().execute(),
    );
    expect(shown).toHaveLength(STATUSES.length);
    open.close();
  });
});
