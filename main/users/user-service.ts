import type { User, UserFields } from "../../preload/contract/users.ts";
import type { Changes } from "../audit/entry.ts";
import { AppError } from "../dispatch/app-error.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import { findUsers } from "../store/search.ts";
import {
  findUser,
  insertUser,
  moveToDeleted,
  toUser,
  updateUser,
  type Stamp,
} from "./user-repository.ts";
import { mayChangeRoles, mayDelete, mayEdit } from "./user-rules.ts";

/** What the log tells of a user: all that a person can change. */
const LOGGED = [
  "firstName",
  "lastName",
  "username",
  "email",
  "phone",
  "imsId",
  "roles",
  "status",
] as const satisfies readonly (keyof User & keyof UserFields)[];

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
    context.record({ uid: user.id }, differences(null, user));
    return { id: user.id, version: user.version };
  },

  async edit({ id, version, changes }, context) {
    const stored = await findUser(context.unit, id);
    const before = stored.user;
    if (before.version !== version)
      throw new AppError("CONFLICT", "stale_version");
    const fields = { ...chosenFields(before), ...defined(changes) };
    mayEdit(context.caller(), before, fields);
    if (!differs(chosenFields(before), fields)) return { id, version };
    const { user } = await updateUser(
      context.unit,
      stored,
      fields,
      stamp(context),
    );
    context.record({ uid: id }, differences(before, user));
    return { id, version: user.version };
  },

  async delete({ id }, context) {
    const stored = await findUser(context.unit, id);
    mayDelete(context.caller(), stored.user);
    await moveToDeleted(context.unit, stored, stamp(context));
    context.record({ uid: id }, differences(stored.user, null));
    return { id, version: stored.user.version };
  },
};

function stamp(context: Context): Stamp {
  return { by: context.caller().id, at: context.now };
}

/** A user's fields as an administrator chooses them: what the clock made of Active is still Active. */
function chosenFields({ status, ...user }: User): UserFields {
  const { firstName, lastName, username, email, phone, imsId, roles } = user;
  const chosen = status === "deactivated" ? "deactivated" : "active";
  return {
    firstName,
    lastName,
    username,
    email,
    phone,
    imsId,
    roles,
    status: chosen,
  };
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

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

function differs(before: UserFields, after: UserFields): boolean {
  return LOGGED.some((field) => !isSame(before[field], after[field]));
}

/** Old and new of each property that differs; null stands for a user who is not there, or for no value. */
function differences(before: User | null, after: User | null): Changes {
  const valueOf = (user: User | null, field: (typeof LOGGED)[number]) => {
    const value = user?.[field];
    return value === undefined || value.length === 0 ? null : value;
  };
  return Object.fromEntries(
    LOGGED.map(
      (field) =>
        [field, [valueOf(before, field), valueOf(after, field)]] as const,
    ).filter(([, [old, now]]) => !isSame(old, now)),
  );
}
