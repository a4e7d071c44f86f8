import { createHash } from "node:crypto";
import type {
  BulkAct,
  BulkEffect,
  BulkRefusal,
  BulkSelection,
} from "../../preload/contract/bulk.ts";
import { missingRole } from "../../preload/contract/permissions.ts";
import { users } from "../../preload/contract/users.ts";
import type { Context } from "../dispatch/handler.ts";
import {
  findAdministrators,
  findRows,
  findSelected,
  type BulkRow,
} from "./bulk-repository.ts";
import { inSlices } from "./slices.ts";
import { createVerdicts, type Refusal, type Verdict } from "./verdicts.ts";

/** So many of those who change, or who are refused for one reason, are named. */
const NAMED = 3;

/** What is asked for. */
export interface Bulk {
  readonly selection: BulkSelection;
  readonly act: BulkAct;
}

/** What an act comes to, and whom it changes. */
export interface Plan {
  readonly effect: BulkEffect;
  /** users.id, in order. */
  readonly changing: readonly number[];
  readonly makesAdministrator: boolean;
}

/**
 * Finds out what an act comes to by now, user by user in the order of their ids.
 * @throws AppError UNAVAILABLE `cancelled`
 */
export async function planBulk(
  context: Context,
  { selection, act }: Bulk,
): Promise<Plan> {
  const { unit } = context;
  const caller = context.caller();
  const selected = await findSelected(unit, selection);
  const judge = createVerdicts(caller, act);
  const guard = await createGuard(context);
  // Who may not view users learns no names by asking what an act comes to.
  const mayView = missingRole(users.list.needs, caller.roles) === undefined;
  const named = mayView ? NAMED : 0;
  const refusals = createRefusals(named);
  const digest = createHash("sha256").update(JSON.stringify(act));
  const changing: number[] = [];
  const usernames: string[] = [];
  let unchanged = 0;
  let makesAdministrator = false;
  await inSlices(context, selected, async (ids) => {
    const versions: string[] = [];
    for (const row of await findRows(unit, ids)) {
      const verdict = guard(row, judge(row));
      if (verdict.kind === "refused") refusals.add(verdict.refusal, row);
      else if (verdict.kind === "unchanged") unchanged += 1;
      else {
        changing.push(row.id);
        if (usernames.length < named) usernames.push(row.username);
        versions.push(`${row.id} ${row.version}\n`);
        makesAdministrator ||= verdict.makesAdministrator;
      }
    }
    digest.update(versions.join(""));
  });
  const effect: BulkEffect = {
    changing: changing.length,
    usernames,
    unchanged,
    gone: countGone(selection, selected.length),
    refused: refusals.list(),
    mark: digest.digest("base64url"),
  };
  return { effect, changing, makesAdministrator };
}

/** How many of those chosen were not found. */
function countGone(selection: BulkSelection, found: number): number {
  return selection.kind === "chosen" ? new Set(selection.ids).size - found : 0;
}

/**
 * Foresees what the schema's guards will say to each user who is to change, after those before them: that
 * the last administrator who can sign in stays.
 */
async function createGuard({ unit }: Context) {
  const administrators = await findAdministrators(unit);
  const withPassword = new Set(administrators.map(({ id }) => id));
  const canSignIn = new Set(
    administrators.flatMap(({ id, canSignIn: can }) => (can ? [id] : [])),
  );
  const lastAdministrator: Verdict = {
    kind: "refused",
    refusal: { reason: "last_administrator" },
  };
  return ({ id }: BulkRow, verdict: Verdict): Verdict => {
    // Nothing that changes an administrator leaves them one.
    if (verdict.kind !== "change" || !withPassword.has(id)) return verdict;
    if (canSignIn.size === (canSignIn.has(id) ? 1 : 0))
      return lastAdministrator;
    canSignIn.delete(id);
    return verdict;
  };
}

/** Collects who is refused, by why. */
function createRefusals(named: number) {
  const groups = new Map<
    string,
    { refusal: Refusal; rows: string[]; count: number }
  >();
  return {
    add({ reason, params }: Refusal, { username }: BulkRow): void {
      const why = JSON.stringify([reason, params]);
      const group = groups.get(why) ?? {
        refusal: { reason, ...(params && { params }) },
        rows: [],
        count: 0,
      };
      groups.set(why, group);
      group.count += 1;
      if (group.rows.length < named) group.rows.push(username);
    },
    list: (): BulkRefusal[] =>
      Array.from(groups.values(), ({ refusal, rows, count }) => ({
        ...refusal,
        count,
        usernames: rows,
      })),
  };
}
