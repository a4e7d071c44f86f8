import { beforeEach, describe, expect, test } from "vitest";
import { ROLES, type Role } from "../../../preload/contract/roles.ts";
import type { UserFields } from "../../../preload/contract/users.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  userFields,
  type Rolecall,
} from "../../support/rolecall.ts";

// Product, section 3: the rules that depend on who asks, by the guarded path.

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
});

type Target = { readonly uid: string; readonly id: number };

/** Edits by the API, which is where holders of individual roles work. */
const edit = (
  asker: Target,
  target: Target,
  changes: Partial<UserFields>,
  via: "api" | "window" = "api",
) =>
  rolecall.call(
    "users.edit",
    { id: target.uid, version: 1, changes },
    { userId: asker.id, via },
  );

/** The answer of a call that must change nothing but the log, where it must leave its reason: what the log says. */
async function refusal(
  asker: Target,
  call: () => Promise<Parameters<typeof errorOf>[0]>,
): Promise<string> {
  const before = rolecall.contents();
  const length = rolecall.auditRows().length;
  const error = errorOf(await call());
  expect(rolecall.contents()).toBe(before);
  const added = rolecall.auditRows().slice(length);
  expect(added).toHaveLength(1);
  const [entry] = added;
  expect(entry).toMatchObject({ actor: asker.id, changes: null });
  const logged = `${entry?.outcome} ${entry?.reason}`;
  expect(logged.startsWith(error)).toBe(true);
  return logged;
}

const individual = ROLES.slice(1);

describe("rule 1: nobody grants or removes a role that they do not hold", () => {
  test.each(individual)("%s, as who holds EDIT_USERS alone", async (role) => {
    const editor = await rolecall.addHolder(["EDIT_USERS"]);
    const without = await rolecall.addUser({ username: "without" });
    const having = await rolecall.addUser({ username: "with", roles: [role] });
    if (role === "EDIT_USERS") {
      dataOf(await edit(editor, without, { roles: [role] }));
      dataOf(await edit(editor, having, { roles: [] }));
      return;
    }
    const expected = `RULE role_not_held ${role}`;
    expect(
      await refusal(editor, () => edit(editor, without, { roles: [role] })),
    ).toBe(expected);
    expect(
      await refusal(editor, () => edit(editor, having, { roles: [] })),
    ).toBe(expected);
  });

  test("leaves roles alone that are there before and after", async () => {
    const editor = await rolecall.addHolder(["EDIT_USERS"]);
    const target = await rolecall.addUser({ roles: ["VIEW_PARTNERS"] });
    const roles: Role[] = ["EDIT_USERS", "VIEW_PARTNERS"];
    dataOf(await edit(editor, target, { roles, firstName: "Other" }));
  });

  test.each(ROLES)("%s, as who holds CREATE_USERS alone", async (role) => {
    const creator = await rolecall.addHolder(["CREATE_USERS"]);
    const create = () =>
      rolecall.call(
        "users.create",
        { ...userFields(), roles: [role] },
        { userId: creator.id, via: "api" },
      );
    if (role === "CREATE_USERS") return void dataOf(await create());
    expect(await refusal(creator, create)).toBe(`RULE role_not_held ${role}`);
  });

  test("nobody makes themself an administrator", async () => {
    const editor = await rolecall.addHolder(individual);
    const result = await refusal(editor, () =>
      edit(editor, editor, { roles: ["DEXADMIN"] }),
    );
    expect(result).toMatch(/^RULE /);
  });

  test("nobody gives themself a role", async () => {
    const editor = await rolecall.addHolder(["EDIT_USERS"]);
    const roles: Role[] = ["EDIT_USERS", "DELETE_USERS"];
    expect(await refusal(editor, () => edit(editor, editor, { roles }))).toBe(
      "RULE role_not_held DELETE_USERS",
    );
  });

  test("an administrator grants and removes everything", async () => {
    const target = await rolecall.addUser();
    for (const [version, roles] of [
      [...individual],
      ["DEXADMIN"],
      [],
    ].entries()) {
      const input = {
        id: target.uid,
        version: version + 1,
        changes: { roles },
      };
      dataOf(await rolecall.call("users.edit", input));
    }
  });
});

describe("rule 1: only an administrator touches an administrator", () => {
  const acts: readonly Partial<UserFields>[] = [
    { firstName: "Other" },
    { email: "mine@example.org" },
    { username: "other" },
    { status: "deactivated" },
    { roles: [] },
    { roles: [...individual] },
    {},
  ];

  test.each(acts.map((act) => [JSON.stringify(act), act] as const))(
    "an edit of %s is refused",
    async (_, changes) => {
      const editor = await rolecall.addHolder(individual);
      expect(
        await refusal(editor, () => edit(editor, rolecall.admin, changes)),
      ).toBe("RULE administrator_account DEXADMIN");
    },
  );

  test("a delete is refused", async () => {
    const holder = await rolecall.addHolder(individual);
    const id = rolecall.admin.uid;
    const asker = { userId: holder.id, via: "api" } as const;
    expect(
      await refusal(holder, () => rolecall.call("users.delete", { id }, asker)),
    ).toBe("RULE administrator_account DEXADMIN");
  });
});

describe("rule 2: nobody", () => {
  /** Somebody else could sign in, so that rule 3 is out of the way. */
  beforeEach(async () => {
    const other = { username: "grace", roles: ["DEXADMIN"] } as const;
    await rolecall.addUser({ ...other }, { canSignIn: true });
  });

  test("deletes themself", async () => {
    const { admin } = rolecall;
    const deletion = () => rolecall.call("users.delete", { id: admin.uid });
    expect(await refusal(admin, deletion)).toBe("RULE own_account_delete");
    const holder = await rolecall.addHolder(["DELETE_USERS"]);
    const asker = { userId: holder.id, via: "api" } as const;
    expect(
      await refusal(holder, () =>
        rolecall.call("users.delete", { id: holder.uid }, asker),
      ),
    ).toBe("RULE own_account_delete");
  });

  test("deactivates themself", async () => {
    const { admin } = rolecall;
    const holder = await rolecall.addHolder(["EDIT_USERS"]);
    for (const asker of [admin, holder]) {
      expect(
        await refusal(asker, () =>
          edit(asker, asker, { status: "deactivated" }),
        ),
      ).toBe("RULE own_account_deactivate");
    }
  });

  test("demotes themself", async () => {
    const { admin } = rolecall;
    for (const roles of [[], ["VIEW_USERS"], [...individual]] as Role[][]) {
      expect(await refusal(admin, () => edit(admin, admin, { roles }))).toBe(
        "RULE own_account_demote",
      );
    }
  });

  test("is told of DEXADMIN when it is another role that they would lose", async () => {
    const holder = await rolecall.addHolder(["EDIT_USERS", "VIEW_USERS"]);
    const envelope = await edit(holder, holder, { roles: ["EDIT_USERS"] });
    expect(errorOf(envelope)).toBe("RULE own_account_demote");
    expect(envelope.ok || envelope.error.message).not.toContain("DEXADMIN");
  });

  test("is kept from changing their own name", async () => {
    dataOf(await edit(rolecall.admin, rolecall.admin, { lastName: "King" }));
    const holder = await rolecall.addHolder(["EDIT_USERS"]);
    dataOf(await edit(holder, holder, { username: "renamed" }));
  });
});
