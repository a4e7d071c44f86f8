import { beforeEach, describe, expect, test } from "vitest";
import type { BulkAct } from "../../../preload/contract/bulk.ts";
import { writeSetting } from "../../../main/store/settings.ts";
import { setCode, setPassword } from "../../../main/users/credentials.ts";
import {
  applyBulk,
  chosen,
  everybody,
  JOB,
  preview,
} from "../../support/bulk.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";

const DAY = 24 * 60 * 60 * 1000;
const deactivate = { kind: "deactivate" } as const;
const activate = { kind: "activate" } as const;

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
});

const add = (username: string, more: object = {}) =>
  rolecall.addUser({ username, ...more });
const statusOf = async ({ uid }: { readonly uid: string }) =>
  dataOf(await rolecall.call("users.get", { id: uid })).status;

describe("what an act comes to", () => {
  test("is counted, and those refused are named by why, three of each", async () => {
    const others = [];
    for (const name of ["b1", "b2", "b3", "b4"])
      others.push(await add(name, { roles: ["DEXADMIN"] }));
    const off = await add("off", { status: "deactivated" });
    const on = await add("on");
    const gone = await add("gone");
    await rolecall.call("users.delete", { id: gone.uid });
    const editor = await add("editor", { roles: ["EDIT_USERS", "VIEW_USERS"] });
    const selection = chosen([...others, off, on, gone, editor, on]);
    const effect = await preview(rolecall, selection, deactivate, {
      userId: editor.id,
      via: "api",
    });
    expect(effect).toEqual({
      changing: 1,
      usernames: ["on"],
      unchanged: 1,
      gone: 1,
      refused: [
        {
          reason: "administrator_account",
          params: { role: "DEXADMIN" },
          count: 4,
          usernames: ["b1", "b2", "b3"],
        },
        { reason: "own_account_deactivate", count: 1, usernames: ["editor"] },
      ],
      mark: expect.any(String) as string,
    });
  });

  test("names nobody to who may not view users", async () => {
    const { id } = await rolecall.addHolder(["EDIT_USERS"]);
    const effect = await preview(
      rolecall,
      chosen([rolecall.admin, await add("on")]),
      deactivate,
      {
        userId: id,
        via: "api",
      },
    );
    expect(effect).toMatchObject({ changing: 1, usernames: [] });
    expect(effect.refused).toMatchObject([{ count: 1, usernames: [] }]);
  });

  test("leaves out those who match but were taken out of the selection", async () => {
    const [one, two] = [await add("one"), await add("two")];
    const selection = { ...everybody, except: [one.uid, rolecall.admin.uid] };
    const { envelope } = await applyBulk(rolecall, selection, deactivate);
    expect(dataOf(envelope)).toEqual({ changed: 1 });
    expect([await statusOf(one), await statusOf(two)]).toEqual([
      "active",
      "deactivated",
    ]);
  });

  test("is for those who match alone", async () => {
    await add("one", { firstName: "Zoë" });
    await add("two", { firstName: "Zoe", roles: ["VIEW_USERS"] });
    const filter = {
      ...everybody.filter,
      search: "zoe",
      role: { mode: "noneOf", values: ["VIEW_USERS"] },
    } as const;
    const effect = await preview(
      rolecall,
      { ...everybody, filter },
      deactivate,
    );
    expect(effect).toMatchObject({ changing: 1, unchanged: 0, refused: [] });
  });

  test("changes nothing to look at", async () => {
    await add("one");
    const before = rolecall.contents();
    await preview(rolecall, everybody, { kind: "delete" });
    expect(rolecall.contents()).toBe(before);
    expect(rolecall.auditRows()).toEqual([]);
  });

  test.each<[string, BulkAct]>([
    ["adding DEXADMIN", { kind: "addRole", role: "DEXADMIN" }],
    ["removing DEXADMIN", { kind: "removeRole", role: "DEXADMIN" }],
    ["adding a role", { kind: "addRole", role: "VIEW_USERS" }],
    ["removing a role", { kind: "removeRole", role: "VIEW_USERS" }],
  ])("%s leaves DEXADMIN alone or individual roles", async (_, act) => {
    const users = [
      await add("one", { roles: ["DEXADMIN"] }),
      await add("two", { roles: ["CREATE_USERS", "VIEW_USERS"] }),
      await add("three"),
    ];
    dataOf((await applyBulk(rolecall, chosen(users), act)).envelope);
    const roles = users.map(async ({ uid }) =>
      dataOf(await rolecall.call("users.get", { id: uid })).roles.join(),
    );
    const expected = {
      "addRole DEXADMIN": ["DEXADMIN", "DEXADMIN", "DEXADMIN"],
      "removeRole DEXADMIN": ["", "CREATE_USERS,VIEW_USERS", ""],
      "addRole VIEW_USERS": [
        "DEXADMIN",
        "CREATE_USERS,VIEW_USERS",
        "VIEW_USERS",
      ],
      "removeRole VIEW_USERS": ["DEXADMIN", "CREATE_USERS", ""],
    };
    expect(expected).toMatchObject({
      [Object.values(act).join(" ")]: await Promise.all(roles),
    });
  });
});

describe("activating", () => {
  test("makes of each what events and the clock have made of them", async () => {
    const names = ["none", "code", "old", "fresh"];
    const users = [];
    for (const name of names) users.push(await add(name));
    const [, code, old, fresh] = users;
    await rolecall.store.write(async (unit) => {
      const now = rolecall.time.now;
      await writeSetting(unit, "passwordMaxAgeDays", 90);
      await setPassword({ unit, now: now - 91 * DAY }, old?.id ?? 0, "x");
      await setPassword({ unit, now }, fresh?.id ?? 0, "x");
    });
    await applyBulk(rolecall, chosen(users), deactivate);
    // A code does not outlive deactivation: one that is given past the guarded path.
    await rolecall.store.write((unit) =>
      setCode({ unit, now: rolecall.time.now }, code?.id ?? 0, {
        hash: "x",
        expiresAt: rolecall.time.now + DAY,
      }),
    );
    dataOf((await applyBulk(rolecall, chosen(users), activate)).envelope);
    expect(await Promise.all(users.map(statusOf))).toEqual([
      "active",
      "pending",
      "expired",
      "active",
    ]);
    // All four are active by choice already.
    expect(await preview(rolecall, chosen(users), activate)).toMatchObject({
      changing: 0,
      unchanged: 4,
    });
  });
});

describe("what was looked at", () => {
  const apply = (mark: string, selection: ReturnType<typeof chosen>) =>
    rolecall.callRaw("bulk.apply", {
      selection,
      act: deactivate,
      mark,
      job: JOB,
    });

  test.each<[string, (user: { uid: string }) => Promise<unknown>]>([
    [
      "was edited",
      ({ uid: id }) =>
        rolecall.call("users.edit", {
          id,
          version: 1,
          changes: { phone: "1" },
        }),
    ],
    ["was deleted", ({ uid: id }) => rolecall.call("users.delete", { id })],
    [
      "was deactivated",
      ({ uid: id }) =>
        rolecall.call("users.edit", {
          id,
          version: 1,
          changes: { status: "deactivated" },
        }),
    ],
  ])("is not done any more once one of them %s", async (_, meddle) => {
    const users = [await add("one"), await add("two")];
    const { mark } = await preview(rolecall, chosen(users), deactivate);
    if (users[1]) await meddle(users[1]);
    const before = rolecall.contents();
    const logged = rolecall.auditRows().length;
    const { envelope, changed } = await apply(mark, chosen(users));
    expect(errorOf(envelope)).toBe("CONFLICT bulk_changed");
    expect(changed).toEqual([]);
    expect(rolecall.contents()).toBe(before);
    expect(rolecall.auditRows()).toHaveLength(logged);
    const again = await preview(rolecall, chosen(users), deactivate);
    dataOf((await apply(again.mark, chosen(users))).envelope);
  });

  test("is done although somebody else was changed", async () => {
    const [one, two] = [await add("one"), await add("two")];
    const { mark } = await preview(rolecall, chosen([one]), deactivate);
    await rolecall.call("users.delete", { id: two.uid });
    expect(dataOf((await apply(mark, chosen([one]))).envelope)).toEqual({
      changed: 1,
    });
  });

  test("is another for another act", async () => {
    const users = [await add("one")];
    const acts: BulkAct[] = [
      deactivate,
      { kind: "delete" },
      { kind: "addRole", role: "VIEW_USERS" },
      { kind: "addRole", role: "EDIT_USERS" },
    ];
    const marks = acts.map(async (act) =>
      preview(rolecall, chosen(users), act),
    );
    const each = (await Promise.all(marks)).map(({ mark }) => mark);
    expect(new Set(each).size).toBe(acts.length);
  });
});
