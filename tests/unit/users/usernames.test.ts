import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { usernameKey } from "../../../main/store/columns.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  userFields,
  type Rolecall,
} from "../../support/rolecall.ts";

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
});

const create = (username: string) =>
  rolecall.call("users.create", { ...userFields(), roles: [], username });

describe("a username is taken", () => {
  test.each([
    ["jane", "JANE"],
    ["m\u00fcller", "MU\u0308LLER"],
    ["jane", "\uff4a\uff41\uff4e\uff45"],
    ["\u00e9t\u00e9", "e\u0301te\u0301"],
    ["\u0438\u0432\u0430\u043d", "\u0418\u0412\u0410\u041d"],
    ["\ufb01n", "fin"],
    ["\u212aelvin", "kelvin"],
    ["user1", "user\uff11"],
    ["jane", " jane "],
    ["\u03bd\u03af\u03ba\u03bf\u03c2", "\u039d\u038a\u039a\u039f\u03a3"],
    ["\u03bd\u03b9\u03ba\u03bf\u03c2", "\u03bd\u03b9\u03ba\u03bf\u03c3"],
  ])("as %s by who is called %s", async (one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      rolecall = await createRolecall();
      dataOf(await create(first));
      const before = rolecall.contents();
      const envelope = await create(second);
      expect(errorOf(envelope)).toBe("CONFLICT username_taken");
      expect(envelope).toMatchObject({
        error: { fields: { username: [{ reason: "username_taken" }] } },
      });
      expect(rolecall.contents()).toBe(before);
    }
  });

  test.each([
    ["jose", "jos\u00e9"],
    ["jane", "jane."],
    ["jane", "\u0458ane"],
  ])("as %s, but not for %s", async (one, other) => {
    dataOf(await create(one));
    dataOf(await create(other));
  });

  test("for an edit too, but not for its own bearer", async () => {
    const { uid } = await rolecall.addUser({ username: "grace" });
    const edit = (version: number, username: string) =>
      rolecall.call("users.edit", { id: uid, version, changes: { username } });
    expect(errorOf(await edit(1, "ADA"))).toBe("CONFLICT username_taken");
    dataOf(await edit(1, "GRACE"));
    dataOf(await edit(2, "Grace"));
  });

  test("until its bearer is deleted or renamed, and at once free then", async () => {
    const first = dataOf(await create("jane"));
    dataOf(await rolecall.call("users.delete", { id: first.id }));
    const second = dataOf(await create("JANE"));
    const changes = { username: "janet" };
    dataOf(await rolecall.call("users.edit", { ...second, changes }));
    dataOf(await create("jane"));
    const third = dataOf(await rolecall.call("users.list", { search: "jane" }));
    dataOf(
      await rolecall.call("users.delete", { id: third.users[0]?.id ?? "" }),
    );
    expect(
      rolecall.database.prepare("SELECT username FROM deleted_users").all(),
    ).toEqual([{ username: "jane" }, { username: "jane" }]);
  });
});

test("the key of a username is its own key, however the name is composed", () => {
  const letters = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(letters, (name) => {
      const key = usernameKey(name);
      expect(usernameKey(key)).toBe(key);
      expect(usernameKey(name.normalize("NFD"))).toBe(key);
      expect(usernameKey(name.normalize("NFKC"))).toBe(key);
    }),
    { numRuns: 2000 },
  );
});
