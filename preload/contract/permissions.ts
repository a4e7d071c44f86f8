import type { Need } from "./operation.ts";
import { holdsRole, type Role } from "./roles.ts";

/**
 * The role that is missing for an operation with this need; undefined when nothing is. `held` is null
 * for who is not signed in, who lacks no role but a session: callers check that first.
 */
export function missingRole(
  needs: Need,
  held: readonly Role[],
): Role | undefined {
  if (needs === "anyone" || needs === "signedIn" || needs === "eachPart")
    return undefined;
  return holdsRole(held, needs) ? undefined : needs;
}
