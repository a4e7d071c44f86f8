import {
  ADMINISTRATOR,
  holdsRole,
  type Role,
} from "../../preload/contract/roles.ts";
import type { User, UserFields } from "../../preload/contract/users.ts";
import type { Account } from "../dispatch/account.ts";
import { AppError } from "../dispatch/app-error.ts";

// The rules of the product that depend on who asks. That the last administrator stays is kept by the
// schema itself, since it depends on nobody.

/** As much of a user as the rules look at. */
type Subject = Pick<User, "id" | "roles">;
/** What of it an administrator chooses. */
export type ChosenRights = Pick<UserFields, "roles" | "status">;

/** Rule 1: nobody grants or removes a role that they do not hold. */
export function mayChangeRoles(
  caller: Account,
  before: readonly Role[],
  after: readonly Role[],
): void {
  const changed = [
    ...before.filter((role) => !after.includes(role)),
    ...after.filter((role) => !before.includes(role)),
  ];
  const missing = changed.find((role) => !holdsRole(caller.roles, role));
  // SECURITY: no way to more rights than one's own.
  if (missing !== undefined)
    throw new AppError("RULE", "role_not_held", { params: { role: missing } });
}

/** Rule 1: only a DEXADMIN touches a DEXADMIN account. */
function mayTouch(caller: Account, user: Subject): void {
  // SECURITY: an editor of users can't take over an administrator.
  if (
    holdsRole(user.roles, ADMINISTRATOR) &&
    !holdsRole(caller.roles, ADMINISTRATOR)
  ) {
    throw new AppError("RULE", "administrator_account", {
      params: { role: ADMINISTRATOR },
    });
  }
}

/** Rule 2: nobody deactivates or demotes themself. */
export function mayEdit(
  caller: Account,
  user: Subject,
  after: ChosenRights,
): void {
  mayTouch(caller, user);
  if (caller.uid === user.id) {
    if (after.status === "deactivated")
      throw new AppError("RULE", "own_account_deactivate");
    if (user.roles.some((role) => !after.roles.includes(role))) {
      throw new AppError("RULE", "own_account_demote");
    }
  }
  mayChangeRoles(caller, user.roles, after.roles);
}

/** Rule 2: nobody deletes themself. */
export function mayDelete(caller: Account, user: Subject): void {
  mayTouch(caller, user);
  if (caller.uid === user.id) throw new AppError("RULE", "own_account_delete");
}

/** Activating an administrator makes one, as granting DEXADMIN does. */
export function makesAdministrator(
  before: ChosenRights,
  after: ChosenRights,
): boolean {
  return isAdministrator(after) && !isAdministrator(before);
}

const isAdministrator = ({ roles, status }: ChosenRights): boolean =>
  roles.includes(ADMINISTRATOR) && status === "active";

/** Nobody unlocks themself. */
export function mayUnlock(caller: Account, user: Subject): void {
  mayTouch(caller, user);
  // SECURITY: who finds a window open could guess its user's password without end.
  if (caller.uid === user.id) throw new AppError("RULE", "own_account_unlock");
}
