import {
  chosenFields,
  type UserFields,
  type UserReceipt,
} from "../../preload/contract/users.ts";
import { AppError } from "../dispatch/app-error.ts";
import type { Context } from "../dispatch/handler.ts";
import { changesBetween, isSame } from "./user-changes.ts";
import { updateUser, type StoredUser } from "./user-repository.ts";
import { makesAdministrator, mayEdit } from "./user-rules.ts";

/** Only the fields that change; what is there without a value is no change. */
type FieldChanges = {
  readonly [Field in keyof UserFields]?: UserFields[Field] | undefined;
};

/**
 * Gives a user other fields, within the rules and over the version that was seen; nothing is written where
 * nothing differs.
 * @throws AppError CONFLICT for another version, RULE
 */
export async function editUser(
  context: Context,
  stored: StoredUser,
  version: number,
  changes: FieldChanges,
): Promise<UserReceipt> {
  const before = stored.user;
  const { id } = before;
  const fields = { ...chosenFields(before), ...defined(changes) };
  context.about(stored.row);
  if (before.version !== version)
    throw new AppError("CONFLICT", "stale_version");
  mayEdit(context.caller(), before, fields);
  if (isSame(chosenFields(before), fields)) return { id, version };
  // SECURITY: who finds a window open can't make themself an administrator.
  if (makesAdministrator(chosenFields(before), fields))
    context.mustBeConfirmed();
  const stamp = { by: context.caller().id, at: context.now };
  const { user } = await updateUser(context.unit, stored, fields, stamp);
  context.record({ uid: id }, changesBetween(before, user));
  return { id, version: user.version };
}

/** Drops the keys that are there without a value, which a spread would take for a change. */
function defined(changes: FieldChanges): Partial<UserFields> {
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
}
