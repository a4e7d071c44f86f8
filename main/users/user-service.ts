import { chosenFields, type UserFields } from "../../preload/contract/users.ts";
import { AppError } from "../dispatch/app-error.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import { findUsers } from "../store/search.ts";
import { changesBetween, isSame } from "./user-changes.ts";
import {
  findUser,
  insertUser,
  moveToDeleted,
  toUser,
  updateUser,
  type Stamp,
} from "./user-repository.ts";
import { mayChangeRoles, mayDelete, mayEdit } from "./user-rules.ts";

/** The user table's operations. */
export const userHandlers: Handlers<"users"> = {
  async list({ search, sort, page, pageSize }, { unit }) {
    const offset = (page - 1) * pageSize;
    const { rows, matching, total } = await findUsers(unit, {
      search,
      sort,
      offset,
      limit: pageSize,
    });
    return { users: rows.map(toUser), matching, total };
  },

  async get({ id }, { unit }) {
    return (await findUser(unit, id)).user;
  },

  async create(fields, context) {
    mayChangeRoles(context.caller(), [], fields.roles);
    const { user } = await insertUser(context.unit, fields, stamp(context));
    context.record({ uid: user.id }, changesBetween(null, user));
    return { id: user.id, version: user.version };
  },

  async edit({ id, version, changes }, context) {
    const stored = await findUser(context.unit, id);
    const before = stored.user;
    context.about(stored.row);
    if (before.version !== version)
      throw new AppError("CONFLICT", "stale_version");
    const fields = { ...chosenFields(before), ...defined(changes) };
    mayEdit(context.caller(), before, fields);
    if (isSame(chosenFields(before), fields)) return { id, version };
    const { user } = await updateUser(
      context.unit,
      stored,
      fields,
      stamp(context),
    );
    context.record({ uid: id }, changesBetween(before, user));
    return { id, version: user.version };
  },

  async delete({ id }, context) {
    const stored = await findUser(context.unit, id);
    context.about(stored.row);
    mayDelete(context.caller(), stored.user);
    await moveToDeleted(context.unit, stored, stamp(context));
    context.record({ uid: id }, changesBetween(stored.user, null));
    return { id, version: stored.user.version };
  },
};

function stamp(context: Context): Stamp {
  return { by: context.caller().id, at: context.now };
}

/** Drops the keys that are there without a value, which a spread would take for a change. */
function defined(
  changes: Partial<{
    [Field in keyof UserFields]: UserFields[Field] | undefined;
  }>,
) {
  // The cast states what the filter does.
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<UserFields>;
}
