import type { Database } from "better-sqlite3";
import { CHOICE_VALUES } from "../../../preload/contract/user-filter.ts";
import { statusToColumn } from "../columns.ts";
import {
  createTally,
  NO_IMS_ID,
  NO_PHONE,
  ROLES_SHIFT,
  STATUS_SHIFT,
  THERE,
  type Codes,
  type Tally,
} from "./codes.ts";
import { eachId } from "./ids.ts";
import { inSteps } from "./steps.ts";

interface CodeRow {
  readonly status: number;
  readonly roles: number;
  readonly noPhone: number;
  readonly noImsId: number;
}

/**
 * Loads the codes of all users from the indexes, slice by slice. Who changes, then or later, must be
 * refreshed before the next slice is loaded, in the transaction of that.
 * @param size of a slice, in ids
 */
export function loadCodes(database: Database, size: number) {
  const last = database.prepare("SELECT max(id) FROM users").pluck().get();
  let byId = new Uint16Array(Number(last ?? 0) + size);
  let highest = 0;
  let tally: Tally | null = null;
  let summary: Pick<Codes, "used" | "total"> | null = null;
  const one = database.prepare<[number], CodeRow>(
    `SELECT status, roles, phone_key IS NULL AS noPhone, ims_id_key IS NULL AS noImsId
     FROM users WHERE id = ?`,
  );

  function write(id: number, code: number): void {
    if (id >= byId.length) {
      const longer = new Uint16Array(Math.ceil(id * 1.1) + size);
      longer.set(byId);
      byId = longer;
    }
    byId[id] = code;
    highest = Math.max(highest, id);
  }
  const add = (id: number, bits: number) => write(id, (byId[id] ?? 0) | bits);

  function refresh(ids: Iterable<number>): void {
    summary = null;
    for (const id of ids) {
      const before = byId[id] ?? 0;
      const row = one.get(id);
      const after = row ? codeOf(row) : 0;
      write(id, after);
      if (!tally) continue;
      if (before !== 0) tally[before] = (tally[before] ?? 0) - 1;
      if (after !== 0) tally[after] = (tally[after] ?? 0) + 1;
    }
  }

  function* load(): Generator<undefined, undefined> {
    for (const [condition, bits] of parts(database)) {
      const slice = database
        .prepare<[number], string | null>(
          `SELECT group_concat(id) FROM
           (SELECT id FROM users WHERE ${condition} AND id > ? ORDER BY id LIMIT ${size})`,
        )
        .pluck();
      let last = -1;
      for (let found = size; found === size;) {
        found = 0;
        eachId(slice.get(last) ?? null, (id) => {
          add(id, bits | THERE);
          last = id;
          found += 1;
        });
        yield;
      }
    }
    tally = createTally();
    for (const code of byId)
      if (code !== 0) tally[code] = (tally[code] ?? 0) + 1;
  }

  return {
    isLoaded: (): boolean => tally !== null,
    loadMore: inSteps(load),
    refresh,
    /** @throws before all is loaded */
    get(): Codes {
      if (!tally) throw new Error("The codes are not loaded yet");
      summary ??= summarise(tally);
      return { byId, highest, tally, ...summary };
    },
  };
}

function summarise(tally: Tally): Pick<Codes, "used" | "total"> {
  const used: number[] = [];
  let total = 0;
  for (const [code, count] of tally.entries()) {
    if (count === 0) continue;
    used.push(code);
    total += count;
  }
  return { used, total };
}

/** Conditions on the users, each answered by one index, with what they add to a code. */
function* parts(database: Database): Generator<readonly [string, number]> {
  for (const status of CHOICE_VALUES.status) {
    const column = statusToColumn(status);
    yield [`status = ${column}`, column << STATUS_SHIFT];
  }
  yield ["phone_key IS NULL", NO_PHONE];
  yield ["ims_id_key IS NULL", NO_IMS_ID];
  const next = database
    .prepare<[number], number | null>(
      "SELECT min(roles_key) FROM users WHERE roles_key > ?",
    )
    .pluck();
  for (let key = next.get(-1); key != null; key = next.get(key))
    // See keyColumns: the key of a set of roles is 512 less the set.
    yield [`roles_key = ${key}`, (512 - key) << ROLES_SHIFT];
}

function codeOf({ status, roles, noPhone, noImsId }: CodeRow): number {
  return (
    THERE |
    (status << STATUS_SHIFT) |
    (noPhone === 1 ? NO_PHONE : 0) |
    (noImsId === 1 ? NO_IMS_ID : 0) |
    (roles << ROLES_SHIFT)
  );
}
