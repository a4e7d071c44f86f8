import {
  operations,
  type OperationName,
} from "../../preload/contract/index.ts";
import type { Operation } from "../../preload/contract/operation.ts";
import { missingRole } from "../../preload/contract/permissions.ts";
import {
  ADMINISTRATOR,
  holdsRole,
  type Role,
} from "../../preload/contract/roles.ts";
import { DEFAULT_POLICIES } from "../../preload/contract/settings.ts";
import { readSetting } from "../store/settings.ts";
import type { UnitOfWork } from "../store/store.ts";
import type { Account } from "./account.ts";
import { AppError } from "./app-error.ts";
import type { Call } from "./call.ts";

/** Why gate A, the Admin tool, is closed to who holds these roles; undefined where it is open. */
export async function adminToolRefusal(
  unit: UnitOfWork,
  roles: readonly Role[],
): Promise<AppError | undefined> {
  if (holdsRole(roles, ADMINISTRATOR)) return undefined;
  const isFor =
    (await readSetting(unit, "adminToolFor")) ?? DEFAULT_POLICIES.adminToolFor;
  if (isFor === "roleHolders") {
    return roles.length > 0 ? undefined : new AppError("FORBIDDEN", "no_role");
  }
  return new AppError("FORBIDDEN", "no_admin_tool", {
    params: { role: ADMINISTRATOR },
  });
}

/**
 * Both gates, for one call.
 * @param account who the session or token stands for; undefined when there is none any more
 * @throws AppError UNAUTHENTICATED or FORBIDDEN, naming the missing role
 */
export async function authorise(
  unit: UnitOfWork,
  { needs, whileLocked }: Operation,
  call: Call,
  account: Account | undefined,
): Promise<void> {
  // SECURITY: another page learns nothing, not even what anyone may ask.
  if (!call.isOurs) throw new AppError("UNAUTHENTICATED", "foreign_page");
  if (needs === "anyone") return;
  // SECURITY: a deleted or deactivated user is nobody, from the very next call.
  if (!isStanding(call, account))
    throw new AppError("UNAUTHENTICATED", "signed_out");
  if (call.via === "window") {
    // SECURITY: a locked window says nothing of what it showed.
    if (call.session?.isLocked && !whileLocked)
      throw new AppError("UNAUTHENTICATED", "locked");
    // SECURITY: gate A, may use the window.
    const refusal = await adminToolRefusal(unit, account.roles);
    if (refusal) throw refusal;
  }
  // SECURITY: gate B, may make the call.
  const role = missingRole(needs, account.roles);
  if (role !== undefined) throw forbidden(role, call.operation);
}

/** Whether who asks is someone still, and their session not one that was ended since. */
export function isStanding(
  { via, session }: Call,
  account: Account | undefined,
): account is Account {
  if (!account?.isActive) return false;
  return via !== "window" || session?.generation === account.generation;
}

/**
 * Has the password given again where that was not done in the last minutes. Whoever has a token has no
 * window that could be found open.
 * @throws AppError FORBIDDEN
 */
export function mustBeConfirmed({ operation, via, session }: Call): void {
  if (via !== "window" || session?.isConfirmed) return;
  // SECURITY: who finds a window open can't make themself at home.
  throw new AppError("FORBIDDEN", "confirm_password", {
    params: { operation },
  });
}

/**
 * Gate B for one of the operations that a call is made of.
 * @throws AppError FORBIDDEN, naming the missing role and what that part does
 */
export function mustHold(part: OperationName, { roles }: Account): void {
  const role = missingRole(operations[part].needs, roles);
  // SECURITY: what is made of others needs what each of them needs.
  if (role !== undefined) throw forbidden(role, part);
}

function forbidden(role: Role, operation: OperationName): AppError {
  return new AppError("FORBIDDEN", "missing_role", {
    params: { role, operation },
  });
}
