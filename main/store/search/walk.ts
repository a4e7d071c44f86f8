import type { UserSort } from "../../../preload/contract/users.ts";
import type { Bits } from "./bits.ts";
import type { Passes } from "./codes.ts";
import { runsOf, type Order, type Run } from "./orders.ts";

/** Which users are meant, and in which order. */
export interface Meant {
  readonly order: Order;
  readonly sort: UserSort;
  readonly byId: Uint16Array;
  readonly passes: Passes;
  /** Whether all users pass. */
  readonly isEveryone: boolean;
  /** Whom the search finds; undefined where nothing is searched for. */
  readonly bits: Bits | undefined;
}

/** Goes through those who are meant, past the first `skip`, until `visit` says that it is enough. */
export function walk(
  meant: Meant,
  skip: number,
  visit: (id: number) => boolean,
): void {
  walkRuns(meant, runsOf(meant.order, meant.sort), skip, visit);
}

function walkRuns(
  { order: { ids }, byId, passes, bits, isEveryone }: Meant,
  runs: readonly Run[],
  skip: number,
  visit: (id: number) => boolean,
): void {
  // Everyone has a place that can be told: nobody needs to be counted.
  const isDirect = isEveryone && bits === undefined;
  let left = skip;
  for (const { from, step, length } of runs) {
    const passed = isDirect ? Math.min(left, length) : 0;
    left -= passed;
    let at = from + passed * step;
    for (let n = passed; n < length; n += 1, at += step) {
      const id = ids[at] ?? 0;
      if (passes[byId[id] ?? 0] !== 1) continue;
      if (bits && ((bits[id >>> 5] ?? 0) & (1 << (id & 31))) === 0) continue;
      if (left > 0) left -= 1;
      else if (!visit(id)) return;
    }
  }
}

interface Part {
  readonly offset: number;
  readonly limit: number;
  /** How many are meant in all. */
  readonly matching: number;
}

/** The ids of one page, found from whichever end is nearer. */
export function pageOf(meant: Meant, part: Part): readonly number[] {
  const { offset, limit, matching } = part;
  const count = Math.min(limit, matching - offset);
  const ids: number[] = [];
  if (count <= 0) return ids;
  const runs = runsOf(meant.order, meant.sort);
  const visit = (id: number) => ids.push(id) < count;
  if (offset <= matching / 2) walkRuns(meant, runs, offset, visit);
  else {
    const back = runs.map(backwards).reverse();
    walkRuns(meant, back, matching - offset - count, visit);
    ids.reverse();
  }
  return ids;
}

const backwards = ({ from, step, length }: Run): Run => ({
  from: from + step * (length - 1),
  step: step === 1 ? -1 : 1,
  length,
});
