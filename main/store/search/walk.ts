import type { UserSort } from "../../../preload/contract/users.ts";
import type { Bits } from "./bits.ts";
import type { Passes } from "./codes.ts";
import { runsOf, type Order } from "./orders.ts";

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
  { order, sort, byId, passes, bits, isEveryone }: Meant,
  skip: number,
  visit: (id: number) => boolean,
): void {
  const { ids } = order;
  // Everyone has a place that can be told: nobody needs to be counted.
  const isDirect = isEveryone && bits === undefined;
  let left = skip;
  for (const { from, step, length } of runsOf(order, sort)) {
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
