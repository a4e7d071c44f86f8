import type { Need } from "./operation.ts";
import { holdsRole, type Role } from "./roles.ts";

/** The role that is missing for an operation with this need, the first of several; undefined when nothing is. */
export function missingRole(
  needs: Need,
  held: readonly Role[],
): Role | undefined {
  if (needs === "anyone" || needs === "signedIn") return undefined;
  const roles = typeof needs === "string" ? [needs] : needs.eachPart;
  return roles.some((role) => holdsRole(held, role)) ? undefined : roles[0];
}
