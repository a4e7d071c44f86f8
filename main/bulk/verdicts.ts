import type { BulkAct } from "../../preload/contract/bulk.ts";
import type { ErrorBody } from "../../preload/contract/errors.ts";
import { normaliseRoles, type Role } from "../../preload/contract/roles.ts";
import type { Account } from "../dispatch/account.ts";
import { AppError } from "../dispatch/app-error.ts";
import { rolesFromColumn, rolesToColumn } from "../store/columns.ts";
import type { UserRow } from "../store/schema.ts";
import {
  makesAdministrator,
  mayDelete,
  mayEdit,
  type ChosenRights,
} from "../users/user-rules.ts";

/** As much of a user as it depends on what an act does to them. */
export type Subject = Pick<UserRow, "uid" | "roles" | "active">;

/** What an act does to one user. */
export type Verdict =
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | Change;
export type Refusal = Pick<ErrorBody, "reason" | "params">;
interface Change {
  readonly kind: "change";
  /** What the user has afterwards; null for one who is deleted. */
  readonly after: ChosenRights | null;
  readonly makesAdministrator: boolean;
}

/**
 * Judges users one by one, by the very rules of editing or deleting one. All who have the same rights meet
 * the same verdict, save the caller, so that each is reached once.
 */
export function createVerdicts(caller: Account, act: BulkAct) {
  const known = new Map<string, Verdict>();
  return (user: Subject): Verdict => {
    const isCaller = user.uid === caller.uid;
    const kind = `${user.roles} ${user.active} ${isCaller}`;
    const verdict = known.get(kind) ?? judge(caller, act, user);
    known.set(kind, verdict);
    return verdict;
  };
}

function judge(caller: Account, act: BulkAct, user: Subject): Verdict {
  const before: ChosenRights = {
    roles: rolesFromColumn(user.roles),
    status: user.active === 1 ? "active" : "deactivated",
  };
  const subject = { id: user.uid, roles: before.roles };
  try {
    if (act.kind === "delete") {
      mayDelete(caller, subject);
      return { kind: "change", after: null, makesAdministrator: false };
    }
    const after = applied(act, before);
    mayEdit(caller, subject, after);
    if (isSame(before, after)) return { kind: "unchanged" };
    return {
      kind: "change",
      after,
      makesAdministrator: makesAdministrator(before, after),
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.body.code !== "RULE") throw error;
    return { kind: "refused", refusal: error.body };
  }
}

function applied(
  act: Exclude<BulkAct, { readonly kind: "delete" }>,
  { roles, status }: ChosenRights,
): ChosenRights {
  switch (act.kind) {
    case "activate":
      return { roles, status: "active" };
    case "deactivate":
      return { roles, status: "deactivated" };
    case "addRole":
      return { roles: normaliseRoles([...roles, act.role]), status };
    case "removeRole":
      return { roles: without(roles, act.role), status };
    default:
      return act satisfies never;
  }
}

const without = (roles: readonly Role[], role: Role): readonly Role[] =>
  roles.filter((each) => each !== role);

const isSame = (before: ChosenRights, after: ChosenRights): boolean =>
  before.status === after.status &&
  rolesToColumn(before.roles) === rolesToColumn(after.roles);
