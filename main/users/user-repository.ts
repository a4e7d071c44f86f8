import { v7 as uuidv7 } from "uuid";
import type { Status } from "../../preload/contract/user-filter.ts";
import type {
  ChosenStatus,
  User,
  UserFields,
} from "../../preload/contract/users.ts";
import { AppError } from "../dispatch/app-error.ts";
import {
  keyColumns,
  rolesFromColumn,
  rolesToColumn,
  statusFromColumn,
  statusToColumn,
} from "../store/columns.ts";
import type { UserRow } from "../store/schema.ts";
import type { ShownRow } from "../store/search/query.ts";
import { indexUser, removeFromIndex } from "../store/search/text.ts";
import type { UnitOfWork } from "../store/store.ts";
import { readStatus } from "./status.ts";

/** A user as the store has them, with the row that the outside never sees. */
export interface StoredUser {
  readonly row: UserRow;
  readonly user: User;
}

/** Who changed something, and when (UTC, milliseconds). `by` null is the system. */
export interface Stamp {
  readonly by: number | null;
  readonly at: number;
}

/** @throws AppError NOT_FOUND */
export async function findUser(
  { db }: UnitOfWork,
  uid: string,
): Promise<StoredUser> {
  const row = await db
    .selectFrom("users")
    .selectAll()
    .where("uid", "=", uid)
    .executeTakeFirst();
  if (!row) throw new AppError("NOT_FOUND", "user_not_found");
  return { row, user: toUser(row) };
}

/** By the id that only the inside knows. */
export function findUserById(
  { db }: UnitOfWork,
  id: number,
): Promise<UserRow | undefined> {
  return db
    .selectFrom("users")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

export function toUser(row: ShownRow): User {
  return {
    id: row.uid,
    version: row.version,
    firstName: row.first_name,
    lastName: row.last_name,
    username: row.username,
    email: row.email,
    phone: row.phone,
    imsId: row.ims_id,
    roles: rolesFromColumn(row.roles),
    status: statusFromColumn(row.status),
    changedAt: row.changed_at,
  };
}

export async function insertUser(
  unit: UnitOfWork,
  fields: UserFields,
  stamp: Stamp,
): Promise<StoredUser> {
  const row = await unit.db
    .insertInto("users")
    .values(newRow(fields, stamp))
    .returningAll()
    .executeTakeFirstOrThrow();
  await indexUser(unit, row);
  return { row, user: toUser(row) };
}

/** The row of a user who is new and has neither password nor code yet. */
export function newRow(
  fields: UserFields,
  { by, at }: Stamp,
): Omit<UserRow, "id"> {
  const columns = {
    ...editableColumns(fields),
    external_id: "",
    display_name: "",
  };
  return {
    ...columns,
    ...keyColumns(columns),
    ...statusColumns(fields.status),
    uid: uuidv7({ msecs: at }),
    version: 1,
    created_at: at,
    created_by: by,
    changed_at: at,
    changed_by: by,
  };
}

/**
 * Writes the fields over the version that was read.
 * @throws AppError CONFLICT when the store has another version by now
 */
export async function updateUser(
  unit: UnitOfWork,
  { row: before }: StoredUser,
  fields: UserFields,
  { by, at }: Stamp,
): Promise<StoredUser> {
  const columns = editableColumns(fields);
  const status = await statusAfter(unit, before, fields.status, at);
  const row = await unit.db
    .updateTable("users")
    .set({
      ...columns,
      ...keyColumns(columns),
      active: fields.status === "active" ? 1 : 0,
      status: statusToColumn(status),
      version: before.version + 1,
      changed_at: at,
      changed_by: by,
    })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new AppError("CONFLICT", "stale_version");
  await indexUser(unit, row);
  return { row, user: toUser(row) };
}

/** Editing changes no status by itself; who is activated again is what events and the clock make of them. */
async function statusAfter(
  unit: UnitOfWork,
  before: UserRow,
  chosen: ChosenStatus,
  now: number,
): Promise<Status> {
  if (chosen === "deactivated") return "deactivated";
  const current = statusFromColumn(before.status);
  return current === "deactivated" ? readStatus(unit, before.id, now) : current;
}

/** Moves a user, id kept, to where deleted users are: the username is free at once. */
export async function moveToDeleted(
  unit: UnitOfWork,
  { row }: StoredUser,
  { by, at }: Stamp,
): Promise<void> {
  await unit.db
    .insertInto("deleted_users")
    .values({ ...row, deleted_at: at, deleted_by: by })
    .execute();
  await unit.db.deleteFrom("users").where("id", "=", row.id).execute();
  await removeFromIndex(unit, row.id);
}

function editableColumns(fields: UserFields) {
  return {
    first_name: fields.firstName,
    last_name: fields.lastName,
    username: fields.username,
    email: fields.email,
    phone: fields.phone,
    ims_id: fields.imsId,
    roles: rolesToColumn(fields.roles),
  };
}

/** Of a user who has neither password nor code yet. */
function statusColumns(status: ChosenStatus) {
  return {
    active: status === "active" ? 1 : 0,
    status: statusToColumn(status),
  };
}
