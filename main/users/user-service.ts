import type { Context, Handlers } from "../dispatch/handler.ts";
import { mustBeWanted } from "../dispatch/wanted.ts";
import type { Finder } from "../store/search/finder.ts";
import { endLock } from "./credentials.ts";
import { editUser } from "./edit-user.ts";
import { changesBetween } from "./user-changes.ts";
import {
  findUser,
  insertUser,
  moveToDeleted,
  toUser,
  type Stamp,
} from "./user-repository.ts";
import { mayChangeRoles, mayDelete, mayUnlock } from "./user-rules.ts";

/** The user table's operations. */
export const createUserHandlers = (finder: Finder): Handlers<"users"> => ({
  async list({ sort, page, pageSize, ...filter }, context) {
    const query = {
      filter,
      sort,
      offset: (page - 1) * pageSize,
      limit: pageSize,
    };
    const { rows, matching, total } = await finder.list(
      context.unit,
      query,
      () => mustBeWanted(context),
    );
    return { users: rows.map(toUser), matching, total };
  },

  count: (filter, context) =>
    finder.count(context.unit, filter, () => mustBeWanted(context)),

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
    return editUser(context, stored, version, changes);
  },

  async delete({ id }, context) {
    const stored = await findUser(context.unit, id);
    context.about(stored.row);
    mayDelete(context.caller(), stored.user);
    await moveToDeleted(context.unit, stored, stamp(context));
    context.record({ uid: id }, changesBetween(stored.user, null));
    return { id, version: stored.user.version };
  },

  async unlock({ id }, context) {
    const { row, user } = await findUser(context.unit, id);
    context.about(row);
    mayUnlock(context.caller(), user);
    const change = await endLock(context, row.id);
    context.record(row, change?.changes ?? null);
    return { id, version: user.version };
  },
});

function stamp(context: Context): Stamp {
  return { by: context.caller().id, at: context.now };
}
