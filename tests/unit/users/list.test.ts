import { beforeEach, describe, expect, test } from "vitest";
import {
  createRolecall,
  dataOf,
  type Rolecall,
} from "../../support/rolecall.ts";

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
  await rolecall.addUser({
    firstName: "Ren\u00e9e",
    lastName: "O\u2019Brien Stra\u00dfe",
    username: "rob_100%",
    email: "renee@\u4f8b\u5b50.example",
    phone: "+1 (555) 010-9999",
    imsId: "8F3A\\C@ExampleOrg",
  });
});

const found = async (search: string) => {
  const page = dataOf(await rolecall.call("users.list", { search }));
  expect(page.total).toBe(2);
  expect(page.matching).toBe(page.users.length);
  return page.users.map((user) => user.firstName);
};

describe("a search", () => {
  test.each([
    ["its username", "rob_1"],
    ["its first name", "ren\u00e9e"],
    ["its last name", "brien"],
    ["its e-mail address", "\u4f8b\u5b50"],
    ["its phone number", "555"],
    ["its phone number without what parts the digits", "+15550109999"],
    ["the middle of its phone number", "5010"],
    ["its IMS ID", "8F3A\\C"],
    ["without accents", "renee"],
    ["with accents it does not have", "\u0159en\u00eb\u00e8"],
    ["in capitals", "RENEE"],
    ["composed otherwise", "Rene\u0301e"],
    ["in full width", "\uff32\uff25\uff2e"],
    ["in full-width digits", "\uff15\uff15\uff15"],
    ["with ss for its sharp s", "strasse"],
    ["by words of several fields", "  brien \t 9999  renee exampleorg "],
    ["by a word twice", "ren ren"],
    ["with a percent sign that it has", "100%"],
    ["with an underscore that it has", "b_1"],
    ["with a backslash that it has", "a\\c"],
  ])("finds a user by %s", async (_, search) => {
    expect(await found(search)).toEqual(["Ren\u00e9e"]);
  });

  test.each([
    ["a percent sign stands for nothing", "r%b"],
    ["an underscore stands for nothing", "r_b"],
    ["a question mark and a star are themselves", "r*b"],
    ["a backslash is itself", "\\%"],
    ["one word is missing", "renee nobody"],
    ["a word would span two fields", "eeo\u2019b"],
    ["a word would span username and first name", "100%ren"],
    ["quotes are themselves", `' OR 1=1 --`],
    ["a line feed does not join fields", "100%\nrenee9"],
  ])("finds nobody when %s", async (_, search) => {
    expect(await found(search)).toEqual([]);
  });

  test("of nothing but spaces finds everyone", async () => {
    expect(await found(" \u3000\t ")).toHaveLength(2);
  });

  test("answers whatever is typed, up to its 200 characters", async () => {
    // The Arabic ligature is 18 letters in four words once it is folded.
    for (const text of [
      "q ".repeat(100),
      "\ufdfa".repeat(200),
      "\ud800",
      "\0",
    ]) {
      expect(await found(text), JSON.stringify(text.slice(0, 4))).toEqual([]);
    }
    const envelope = await rolecall.call("users.list", {
      search: "x".repeat(201),
    });
    expect(envelope).toMatchObject({ error: { code: "VALIDATION" } });
  });

  test("finds letters with a stroke by those without", async () => {
    await rolecall.addUser({
      username: "s1",
      firstName: "S\u00f8ren",
      lastName: "\u0141odz",
    });
    for (const search of ["soren lodz", "S\u00d8REN", "\u0142odz"]) {
      const { users } = dataOf(await rolecall.call("users.list", { search }));
      expect(users.map(({ username }) => username)).toEqual(["s1"]);
    }
  });

  test("finds Greek words by how they begin", async () => {
    await rolecall.addUser({
      username: "odos",
      firstName: "\u039f\u03b4\u03cc\u03c3\u03b1",
    });
    for (const search of [
      "\u03bf\u03b4\u03bf\u03c3",
      "\u039f\u0394\u039f\u03a3",
      "\u03bf\u03b4\u03bf\u03c2",
    ]) {
      const { users } = dataOf(await rolecall.call("users.list", { search }));
      expect(users.map(({ username }) => username)).toEqual(["odos"]);
    }
  });

  test("follows what a user is now", async () => {
    const { uid } = await rolecall.addUser({ username: "temp" });
    const changes = { firstName: "Zed" };
    dataOf(await rolecall.call("users.edit", { id: uid, version: 1, changes }));
    const search = (text: string) =>
      rolecall.call("users.list", { search: text });
    expect(dataOf(await search("jane")).matching).toBe(0);
    expect(dataOf(await search("zed")).users.map(({ id }) => id)).toEqual([
      uid,
    ]);
  });
});

describe("a page", () => {
  test("past the end is empty, and says how many there are", async () => {
    for (const page of [2, 3, 1_000_000_000]) {
      expect(dataOf(await rolecall.call("users.list", { page }))).toEqual({
        users: [],
        matching: 2,
        total: 2,
      });
    }
  });

  test("shows 25 by username unless it is told otherwise", async () => {
    for (let n = 0; n < 30; n += 1) {
      await rolecall.addUser({ username: `u${String(n).padStart(2, "0")}` });
    }
    const { users, matching } = dataOf(await rolecall.call("users.list", {}));
    expect(matching).toBe(32);
    expect(users.map(({ username }) => username)).toEqual([
      "ada",
      "rob_100%",
      ...Array.from({ length: 23 }, (_, n) => `u${String(n).padStart(2, "0")}`),
    ]);
  });

  test("carries no hash, no key and nothing of the inside", async () => {
    const { users } = dataOf(await rolecall.call("users.list", {}));
    expect(Object.keys(users[0] ?? {}).sort()).toEqual([
      "changedAt",
      "email",
      "firstName",
      "id",
      "imsId",
      "lastName",
      "phone",
      "roles",
      "status",
      "username",
      "version",
    ]);
  });
});
