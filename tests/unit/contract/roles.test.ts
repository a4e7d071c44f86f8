import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  holdsRole,
  INDIVIDUAL_ROLES,
  normaliseRoles,
  parseRole,
  ROLES,
} from "../../../preload/contract/roles.ts";
import { userFields as schema } from "../../../preload/contract/users.ts";
import { rolesFromColumn, rolesToColumn } from "../../../main/store/columns.ts";
import { createRolecall, dataOf, userFields } from "../../support/rolecall.ts";

const anyRoles = fc.array(fc.constantFrom(...ROLES), { maxLength: 20 });

describe("roles", () => {
  test("are the nine of the seed, in its order", () => {
    expect(ROLES).toEqual([
      "DEXADMIN",
      "CREATE_USERS",
      "DELETE_USERS",
      "EDIT_USERS",
      "VIEW_USERS",
      "CREATE_PARTNERS",
      "DELETE_PARTNERS",
      "EDIT_PARTNERS",
      "VIEW_PARTNERS",
    ]);
    expect(INDIVIDUAL_ROLES).toEqual(ROLES.slice(1));
  });

  const spellings: readonly (readonly [text: string, role: string])[] = [
    ["CREATE_USER", "CREATE_USERS"],
    ["EDIT_USER", "EDIT_USERS"],
    ["DELETE_USER", "DELETE_USERS"],
    ["VIEW_PARNTERS", "VIEW_PARTNERS"],
    ...ROLES.map((role) => [role, role] as const),
  ];
  test.each(spellings)("%s is read as %s", (text, role) => {
    expect(parseRole(text)).toBe(role);
  });

  test.each([
    "",
    "dexadmin",
    " DEXADMIN",
    "VIEW_USER",
    "ADMIN",
    "DEXADMIN,VIEW_USERS",
    "__proto__",
    "constructor",
    "toString",
  ])("%j is no role", (text) => {
    expect(parseRole(text)).toBeUndefined();
    const parsed = schema.shape.roles.safeParse([text]);
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
      "role",
    ]);
  });

  test("spelled as in the seed are stored as they are spelled here", async () => {
    const rolecall = await createRolecall();
    const { id } = dataOf(
      await rolecall.call("users.create", {
        ...userFields(),
        roles: ["VIEW_PARNTERS", "EDIT_USER", "EDIT_USERS", "CREATE_USER"],
      }),
    );
    expect(dataOf(await rolecall.call("users.get", { id })).roles).toEqual([
      "CREATE_USERS",
      "EDIT_USERS",
      "VIEW_PARTNERS",
    ]);
    expect(rolecall.contents()).not.toMatch(/PARNTERS|"EDIT_USER"/);
    expect(rolecall.auditRows().at(-1)?.changes).not.toMatch(/PARNTERS/);
  });

  test("with DEXADMIN among them are DEXADMIN alone", () => {
    expect(normaliseRoles(ROLES)).toEqual(["DEXADMIN"]);
    expect(schema.shape.roles.parse(["VIEW_USERS", "DEXADMIN"])).toEqual([
      "DEXADMIN",
    ]);
  });

  test("have one form, whatever their order and number", () => {
    fc.assert(
      fc.property(anyRoles, (roles) => {
        const once = normaliseRoles(roles);
        expect(normaliseRoles(once)).toEqual(once);
        expect(normaliseRoles([...roles].reverse())).toEqual(once);
        expect(once).toEqual(
          roles.includes("DEXADMIN")
            ? ["DEXADMIN"]
            : ROLES.filter((role) => roles.includes(role)),
        );
      }),
    );
  });

  test("come back from the store's column as they went in", () => {
    fc.assert(
      fc.property(anyRoles, (roles) => {
        const mask = rolesToColumn(roles);
        expect(rolesFromColumn(mask)).toEqual(normaliseRoles(roles));
        expect(mask === 256 || (mask >= 0 && mask <= 255)).toBe(true);
      }),
    );
  });

  test("are all held with DEXADMIN, and otherwise only when they are there", () => {
    fc.assert(
      fc.property(anyRoles, fc.constantFrom(...ROLES), (held, role) => {
        expect(holdsRole(held, role)).toBe(
          held.includes("DEXADMIN") || held.includes(role),
        );
      }),
    );
  });
});
