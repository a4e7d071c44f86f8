/** The nine roles in the order in which the seed lists them. Sorting and storage follow this order. */
export const ROLES = [
  "DEXADMIN",
  "CREATE_USERS",
  "DELETE_USERS",
  "EDIT_USERS",
  "VIEW_USERS",
  "CREATE_PARTNERS",
  "DELETE_PARTNERS",
  "EDIT_PARTNERS",
  "VIEW_PARTNERS",
] as const;

export type Role = (typeof ROLES)[number];

/** Gives administrator access to the Admin tool and every other role; never stored beside them. */
export const ADMINISTRATOR = "DEXADMIN" satisfies Role;

/** The eight roles that are chosen one by one, when DEXADMIN is not. */
export const INDIVIDUAL_ROLES = ROLES.filter(
  (role): role is Exclude<Role, typeof ADMINISTRATOR> => role !== ADMINISTRATOR,
);

/** The seed's own other spellings, and their like: accepted from outside, never stored or shown. */
const ALIASES: ReadonlyMap<string, Role> = new Map([
  ["CREATE_USER", "CREATE_USERS"],
  ["EDIT_USER", "EDIT_USERS"],
  ["DELETE_USER", "DELETE_USERS"],
  ["VIEW_PARNTERS", "VIEW_PARTNERS"],
]);

/** Reads a role from outside text; undefined when it is neither a role nor an alias of one. */
export function parseRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text) ?? ALIASES.get(text);
}

/** One form for each set of roles: DEXADMIN alone, or the individual roles once each in ROLES' order. */
export function normaliseRoles(roles: readonly Role[]): Role[] {
  if (roles.includes(ADMINISTRATOR)) return [ADMINISTRATOR];
  return ROLES.filter((role) => roles.includes(role));
}

/** Whether who has these roles may act as `role`: by holding it, or by being a DEXADMIN. */
export function holdsRole(held: readonly Role[], role: Role): boolean {
  return held.includes(role) || held.includes(ADMINISTRATOR);
}
