import { describe, expect, test } from "vitest";
import type { PasswordRule } from "../../../preload/contract/access.ts";
import { unmetPasswordRules } from "../../../main/access/password-policy.ts";
import { createRolecall, dataOf } from "../../support/rolecall.ts";

const NAMES = ["Jane", "Doe-Berg", "jdoe", "jane.doe@example.org"];
const unmet = (password: string, names: readonly string[] = NAMES) =>
  unmetPasswordRules(password, names);

const weak: readonly (readonly [PasswordRule, string])[] = [
  ["not_common", "password1234567!"],
  ["not_common", "Summer2026!!!!!!"],
  ["not_common", "administrator12345"],
  ["not_common", "!!!!!!dragon!!!!!!"],
  ["not_common", "iloveyou-12345678"],
  ["not_repeated", "aaaaaaaaaaaaaaaa"],
  ["not_repeated", "abcabcabcabcabcabc"],
  ["not_repeated", "hunter2hunter2hunter2"],
  ["not_repeated", "ababababababababab1"],
  ["not_repeated", "aaaaabbbbbcccccddddd"],
  ["no_run", "123456789012345678"],
  ["no_run", "abcdefghijklmnopqrs"],
  ["no_run", "zxcvbnm,./asdfgh"],
  ["no_run", "qwertyuiopasdfghjkl"],
  ["no_run", "qwertyuiop12345"],
  ["no_run", "1234567890123456"],
  ["no_run", "Poiuytrewq-54321"],
  ["not_own_names", "Jane.Doe-1234567"],
  ["not_own_names", "JANE_berg_2026_07"],
  ["not_own_names", "example.org.jdoe.1"],
  ["not_own_names", "rolecall-2026-admin"],
  ["not_own_names", "\uff2aane-doe-berg-99"],
];

describe("a password is refused", () => {
  test.each(weak)("for %s, such as %s", async (rule, password) => {
    expect(await unmet(password)).toContain(rule);
  });

  test("with all that is wrong with it, in one order", async () => {
    expect(await unmet("")).toEqual(["at_least_15", "not_common"]);
    expect(await unmet("janejane")).toEqual([
      "at_least_15",
      "not_repeated",
      "not_own_names",
    ]);
    expect(await unmet("1".repeat(300))).toEqual([
      "at_most_256",
      "not_repeated",
    ]);
  });
});

describe("a password's length", () => {
  const good = "k\u00e9Wv7#rT\u00f1Zq2-LmXp9sBd4";

  test.each([
    [14, ["at_least_15"]],
    [15, []],
  ] as const)("of %i characters", async (length, expected) => {
    expect(await unmet(good.slice(0, length))).toEqual(expected);
    expect(await unmet(good.slice(0, length).normalize("NFD"))).toEqual(
      expected,
    );
  });

  test("of 256 characters is the most", async () => {
    const words = Array.from({ length: 80 }, (_, n) => `w${n * 7919}`).join(
      "-",
    );
    expect(words.length).toBeGreaterThan(257);
    expect(await unmet(words.slice(0, 256))).toEqual([]);
    expect(await unmet(words.slice(0, 257))).toEqual(["at_most_256"]);
  });

  test("is counted in characters, not in units of sixteen bits", async () => {
    const animals = Array.from(
      "\u{1f419}\u{1f98a}\u{1f332}\u{1f680}\u{1f3bb}\u{1f9ed}\u{1f34b}",
    );
    expect(await unmet(animals.join(""))).toContain("at_least_15");
  });
});

describe("a password is good enough", () => {
  test.each([
    "correct horse battery staple",
    "granite-otter-lantern-42",
    "my cat ate seven blue pens",
    "\u043f\u0430\u0440\u043e\u043b\u044c-\u043a\u0435\u0434\u0440-\u043b\u0430\u043c\u043f\u0430-\u043e\u0437\u0435\u0440\u043e-7",
    "\u8336\u7897\u5c71\u6d77\u98a8\u6797\u706b\u6708\u661f\u72ac\u732b\u9ce5\u9b5a\u8778\u86c7",
    "k#9vQ2!mZx7@Lp4$wR",
    "jane walked over seven violet bridges",
    "tapas-bikes-role-call-harbour-jdoe",
    " spaces at both ends are fine ",
  ])("such as %s", async (password) => {
    expect(await unmet(password)).toEqual([]);
  });

  test("whatever the names are, when there are none", async () => {
    expect(await unmet("granite-otter-lantern-42", ["", " ", "x"])).toEqual([]);
  });
});

test("the page can ask before anyone is signed in, and nothing is logged", async () => {
  const rolecall = await createRolecall();
  const input = { password: "janette", names: ["Janette"] };
  const answer = await rolecall.call("access.checkPassword", input, {
    userId: null,
  });
  expect(dataOf(answer).unmet).toEqual(
    expect.arrayContaining(["at_least_15", "not_own_names"]),
  );
  expect(rolecall.auditRows()).toEqual([]);
});
