import type { OperationName } from "../../preload/contract/index.ts";
import type { Need } from "../../preload/contract/operation.ts";
import { missingRole } from "../../preload/contract/permissions.ts";
import {
  ADMINISTRATOR,
  holdsRole,
  type Role,
} from "../../preload/contract/roles.ts";
import type { Account } from "./account.ts";
import { AppError } from "./app-error.ts";
import type { Call } from "./call.ts";

/** Gate A: who may use the Admin tool. */
export function mayUseAdminTool(roles: readonly Role[]): boolean {
  return holdsRole(roles, ADMINISTRATOR);
}

/**
 * Both gates, for one call.
 * @param account who the session or token stands for; undefined when there is none any more
 * @throws AppError UNAUTHENTICATED or FORBIDDEN, naming the missing role
 */
export function authorise(
  needs: Need,
  call: Pick<Call, "operation" | "via" | "isOurs">,
  account: Account | undefined,
): void {
  // SECURITY: another page learns nothing, not even what anyone may ask.
  if (!call.isOurs) throw new AppError("UNAUTHENTICATED", "foreign_page");
  if (needs === "anyone") return;
  // SECURITY: a deleted or deactivated user is nobody, from the very next call.
  if (!account?.isActive) throw new AppError("UNAUTHENTICATED", "signed_out");
  // SECURITY: gate A, may use the window.
  if (call.via === "window" && !mayUseAdminTool(account.roles)) {
    throw new AppError("FORBIDDEN", "no_admin_tool", {
      params: { role: ADMINISTRATOR },
    });
  }
  // SECURITY: gate B, may make the call.
  const role = missingRole(needs, account.roles);
  if (role !== undefined) throw forbidden(role, call.operation);
}

function forbidden(role: Role, operation: OperationName): AppError {
  return new AppError("FORBIDDEN", "missing_role", {
    params: { role, operation },
  });
}
