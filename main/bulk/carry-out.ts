import type { BulkAct } from "../../preload/contract/bulk.ts";
import type { ChosenStatus } from "../../preload/contract/users.ts";
import type { Context, RecordedUser } from "../dispatch/handler.ts";
import {
  rolesFromColumn,
  rolesKey,
  rolesToColumn,
  statusFromColumn,
  statusToColumn,
} from "../store/columns.ts";
import { readSetting } from "../store/settings.ts";
import { statusOf } from "../users/status.ts";
import { changesBetween } from "../users/user-changes.ts";
import { toUser, type Stamp } from "../users/user-repository.ts";
import {
  findCredentialsOf,
  findRows,
  findWholeRows,
  moveManyToDeleted,
  updateRoles,
  updateStatuses,
  type BulkRow,
} from "./bulk-repository.ts";
import { inSlices } from "./slices.ts";
import { createVerdicts } from "./verdicts.ts";

/**
 * Does an act to users whom it changes, and may: in this one unit of work, with an entry in the log for
 * each.
 * @param ids users.id, in order
 * @throws AppError UNAVAILABLE `cancelled`
 */
export async function carryOut(
  context: Context,
  act: BulkAct,
  ids: readonly number[],
): Promise<void> {
  const change = changeOf(context, act);
  await context.unit.withRoom(() =>
    inSlices(context, ids, async (slice, done) => {
      await context.recordMany(await change(slice));
      context.progress(done, ids.length);
    }),
  );
}

/** Changes some users, and says how. */
type Change = (ids: readonly number[]) => Promise<readonly RecordedUser[]>;

function changeOf(context: Context, act: BulkAct): Change {
  switch (act.kind) {
    case "activate":
      return (ids) => setStatus(context, "active", ids);
    case "deactivate":
      return (ids) => setStatus(context, "deactivated", ids);
    case "addRole":
    case "removeRole":
      return setRoles(context, act);
    case "delete":
      return (ids) => remove(context, ids);
    default:
      return act satisfies never;
  }
}

const stampOf = (context: Context): Stamp => ({
  by: context.caller().id,
  at: context.now,
});

async function setStatus(
  context: Context,
  chosen: ChosenStatus,
  ids: readonly number[],
): Promise<readonly RecordedUser[]> {
  const { unit, now } = context;
  const rows = await findRows(unit, ids);
  // Who is activated is what events and the clock have made of them.
  const maxAge = (await readSetting(unit, "passwordMaxAgeDays")) ?? null;
  const credentials = await findCredentialsOf(
    unit,
    chosen === "active" ? ids : [],
  );
  const statuses = rows.map(({ id }) =>
    chosen === "active" ? statusOf(credentials.get(id), now, maxAge) : chosen,
  );
  const columns = rows.map(({ id }, index) => ({
    id,
    active: chosen === "active" ? 1 : 0,
    status: statusToColumn(statuses[index] ?? chosen),
  }));
  await updateStatuses(unit, columns, stampOf(context));
  return rows.map((row, index) => ({
    uid: row.uid,
    changes: changesBetween(
      { status: statusFromColumn(row.status) },
      { status: statuses[index] ?? chosen },
    ),
  }));
}

function setRoles(context: Context, act: BulkAct): Change {
  const judge = createVerdicts(context.caller(), act);
  const rolesAfter = (row: BulkRow): number => {
    const verdict = judge(row);
    if (verdict.kind !== "change" || !verdict.after)
      throw new Error("A user is not what the plan says");
    return rolesToColumn(verdict.after.roles);
  };
  return async (ids) => {
    const rows = await findRows(context.unit, ids);
    const edited = rows.map((row) => ({ row, roles: rolesAfter(row) }));
    const columns = edited.map(({ row, roles }) => ({
      id: row.id,
      roles,
      roles_key: rolesKey(roles),
    }));
    await updateRoles(context.unit, columns, stampOf(context));
    return edited.map(({ row, roles }) => ({
      uid: row.uid,
      changes: changesBetween(
        { roles: rolesFromColumn(row.roles) },
        { roles: rolesFromColumn(roles) },
      ),
    }));
  };
}

async function remove(
  context: Context,
  ids: readonly number[],
): Promise<readonly RecordedUser[]> {
  const rows = await findWholeRows(context.unit, ids);
  await moveManyToDeleted(context.unit, rows, stampOf(context));
  return rows.map((row) => ({
    uid: row.uid,
    changes: changesBetween(toUser(row), null),
  }));
}
