import { CompiledQuery } from "kysely";
import type { BulkSelection } from "../../preload/contract/bulk.ts";
import type { CredentialsRow, UserRow } from "../store/schema.ts";
import { eachId } from "../store/search/ids.ts";
import { conditionOf, type Condition } from "../store/search/plain.ts";
import type { UnitOfWork } from "../store/store.ts";
import type { Stamp } from "../users/user-repository.ts";

// Many users at a time: each statement takes as JSON whom it is about.

/** What an act needs to know of a user. */
export type BulkRow = Pick<
  UserRow,
  "id" | "uid" | "version" | "username" | "roles" | "active" | "status"
>;

const BY_ID = "FROM json_each(?) j CROSS JOIN users u ON u.id = j.value";

/** Who is selected, by users.id, in its order. */
export async function findSelected(
  unit: UnitOfWork,
  selection: BulkSelection,
): Promise<readonly number[]> {
  const { sql, parameters } = conditionOfSelection(selection);
  // As one text: a row for each of a million users would take ten times the memory.
  const [row] = await run<{ ids: string | null }>(
    unit,
    `SELECT group_concat(id, ',') AS ids FROM users WHERE ${sql}`,
    parameters,
  );
  const ids: number[] = [];
  eachId(row?.ids ?? null, (id) => ids.push(id));
  return ids.sort((one, two) => one - two);
}

function conditionOfSelection(selection: BulkSelection): Condition {
  if (selection.kind === "chosen") {
    return {
      sql: "uid IN (SELECT value FROM json_each(?))",
      parameters: [JSON.stringify(selection.ids)],
    };
  }
  const { sql, parameters } = conditionOf(selection.filter);
  return {
    sql: `(${sql}) AND uid NOT IN (SELECT value FROM json_each(?))`,
    parameters: [...parameters, JSON.stringify(selection.except)],
  };
}

/** Those of these who are there, in this order. */
export function findRows(
  unit: UnitOfWork,
  ids: readonly number[],
): Promise<readonly BulkRow[]> {
  const columns =
    "u.id, u.uid, u.version, u.username, u.roles, u.active, u.status";
  return run<BulkRow>(unit, `SELECT ${columns} ${BY_ID}`, [asJson(ids)]);
}

/** The same with all that a user has. */
export function findWholeRows(
  unit: UnitOfWork,
  ids: readonly number[],
): Promise<readonly UserRow[]> {
  return run<UserRow>(unit, `SELECT u.* ${BY_ID}`, [asJson(ids)]);
}

/** What lets them in, by users.id; nothing of those who have none. */
export async function findCredentialsOf(
  unit: UnitOfWork,
  ids: readonly number[],
): Promise<ReadonlyMap<number, CredentialsRow>> {
  const rows = await run<CredentialsRow>(
    unit,
    "SELECT c.* FROM json_each(?) j CROSS JOIN credentials c ON c.user_id = j.value",
    [asJson(ids)],
  );
  return new Map(rows.map((row) => [row.user_id, row]));
}

/** The administrators with a password, and whether that lets them in now: what the schema's guards look at. */
export async function findAdministrators(
  unit: UnitOfWork,
): Promise<readonly { readonly id: number; readonly canSignIn: boolean }[]> {
  const rows = await run<{ id: number; status: number }>(
    unit,
    `SELECT u.id, u.status FROM users u JOIN credentials c ON c.user_id = u.id
     WHERE u.roles = 256 AND u.active = 1 AND c.password_hash IS NOT NULL`,
    [],
  );
  return rows.map(({ id, status }) => ({
    id,
    canSignIn: status === 0 || status === 2,
  }));
}

/** Of whom, and what they have afterwards. */
export interface NewStatus {
  readonly id: number;
  readonly active: number;
  readonly status: number;
}
export interface NewRoles {
  readonly id: number;
  readonly roles: number;
  readonly roles_key: number | null;
}

export const updateStatuses = (
  unit: UnitOfWork,
  users: readonly NewStatus[],
  stamp: Stamp,
): Promise<void> => update(unit, ["active", "status"], users, stamp);

export const updateRoles = (
  unit: UnitOfWork,
  users: readonly NewRoles[],
  stamp: Stamp,
): Promise<void> => update(unit, ["roles", "roles_key"], users, stamp);

/** Gives each of these users the columns that stand beside their id. */
function update(
  unit: UnitOfWork,
  columns: readonly (keyof UserRow)[],
  users: readonly (NewStatus | NewRoles)[],
  { by, at }: Stamp,
): Promise<void> {
  const set = columns.map((column) => `${column} = j.value ->> '${column}'`);
  return change(
    unit,
    `UPDATE users SET ${set.join(", ")}, version = version + 1, changed_at = ?, changed_by = ?
     FROM json_each(?) j WHERE users.id = j.value ->> 'id'`,
    [at, by, asJson(users)],
    users.length,
  );
}

/** Moves users, ids kept, to where deleted users are. */
export async function moveManyToDeleted(
  unit: UnitOfWork,
  rows: readonly UserRow[],
  { by, at }: Stamp,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  const ids = asJson(rows.map(({ id }) => id));
  const these = "id IN (SELECT value FROM json_each(?))";
  await change(
    unit,
    `INSERT INTO deleted_users (${columns}, deleted_at, deleted_by)
     SELECT ${columns}, ?, ? FROM users WHERE ${these}`,
    [at, by, ids],
    rows.length,
  );
  await change(unit, `DELETE FROM users WHERE ${these}`, [ids], rows.length);
  await run(unit, `DELETE FROM search WHERE ${these}`, [ids]);
}

const asJson = (list: readonly unknown[]): string => JSON.stringify(list);

async function run<Row>(
  { db }: UnitOfWork,
  sql: string,
  parameters: Condition["parameters"],
): Promise<readonly Row[]> {
  const query = CompiledQuery.raw(sql, [...parameters]);
  return (await db.executeQuery<Row>(query)).rows;
}

/** Changes exactly so many rows, or throws. */
async function change(
  { db }: UnitOfWork,
  sql: string,
  parameters: readonly (string | number | null)[],
  count: number,
): Promise<void> {
  const query = CompiledQuery.raw(sql, [...parameters]);
  const { numAffectedRows } = await db.executeQuery(query);
  if (numAffectedRows !== BigInt(count))
    throw new Error(`${numAffectedRows} of ${count} rows changed: ${sql}`);
}
