import type { Database } from "better-sqlite3";
import { SORT_KEYS, type SortKey } from "../../../preload/contract/users.ts";
import { bitOf, createChangeReader, TEXT_BIT } from "./changes.ts";
import type { Codes } from "./codes.ts";
import type { CheckWanted } from "./finder.ts";
import type { Tuning } from "./first.ts";
import { loadCodes } from "./load-codes.ts";
import { createMatcher, type Matcher } from "./matches.ts";
import { loadOrder, type Order } from "./orders.ts";

/** More users who moved in an order than these, and it is quicker loaded again. */
const MANY_MOVED = 2_000;
/** The order that the table has to begin with. */
const FIRST_ORDER: SortKey = "username";

/** What a connection keeps in memory to find users by. All of it is for one picture of the store. */
export interface Memory {
  /**
   * Brings it in step with the store as the transaction sees it: the first thing in each.
   * @returns whether anything was changed since
   */
  follow(): boolean;
  readonly matcher: Matcher;
  codes(checkWanted: CheckWanted): Codes;
  order(by: SortKey, checkWanted: CheckWanted): Order;
  /** How many users there are; null while the codes are not there yet. */
  total(): number | null;
  /** Whether codes and this order are there already. */
  isReady(by: SortKey): boolean;
  /** Loads a slice of what is needed first, ahead of time. @returns whether there is more */
  prepare(): boolean;
}

export function createMemory(
  database: Database,
  { slice, fewOfBlock }: Tuning,
): Memory {
  const log = createChangeReader(database);
  // Before anything is read: what changes meanwhile is followed then.
  let seq = log.newest();
  const matcher = createMatcher(database, fewOfBlock);
  let codes = loadCodes(database, slice);
  const orders = new Map<SortKey, ReturnType<typeof loadOrder>>();

  function follow(): boolean {
    const changes = log.since(seq);
    if (changes.seq === seq) return false;
    if (changes.keysOf === null) startAnew();
    else apply(changes.keysOf, changes.hasNewGrams);
    // Last: what failed half-way is followed once more.
    seq = changes.seq;
    return true;
  }

  function startAnew(): void {
    codes = loadCodes(database, slice);
    orders.clear();
    matcher.forget();
  }

  function apply(keysOf: ReadonlyMap<number, number>, hasNewGrams: boolean) {
    codes.refresh(keysOf.keys());
    matcher.follow(withBit(keysOf, TEXT_BIT));
    // Afterwards: most of those are in the new grams.
    if (hasNewGrams) matcher.readGrams();
    for (const by of SORT_KEYS) move(by, withBit(keysOf, bitOf(by)));
  }

  function move(by: SortKey, moved: ReadonlySet<number>): void {
    const order = orders.get(by);
    if (!order || moved.size === 0) return;
    if (order.move(moved) > MANY_MOVED) orders.delete(by);
  }

  function orderOf(by: SortKey) {
    const known = orders.get(by);
    if (known) return known;
    const order = loadOrder(database, by, {
      size: slice,
      expected: codes.isLoaded() ? codes.get().total : 0,
    });
    orders.set(by, order);
    return order;
  }

  return {
    follow,
    matcher,
    codes(checkWanted) {
      loadAll(codes, checkWanted);
      return codes.get();
    },
    order(by, checkWanted) {
      const order = orderOf(by);
      loadAll(order, checkWanted);
      return order.get();
    },
    total: () => (codes.isLoaded() ? codes.get().total : null),
    isReady: (by) => codes.isLoaded() && orders.get(by)?.isLoaded() === true,
    prepare() {
      const next = codes.isLoaded() ? orderOf(FIRST_ORDER) : codes;
      if (next.isLoaded()) return false;
      next.loadMore();
      // What was read on the way is not needed again.
      if (next.isLoaded()) database.pragma("shrink_memory");
      return true;
    },
  };
}

interface Loading {
  isLoaded(): boolean;
  loadMore(): void;
}

function loadAll(loading: Loading, checkWanted: CheckWanted): void {
  while (!loading.isLoaded()) {
    loading.loadMore();
    checkWanted();
  }
}

function withBit(
  keysOf: ReadonlyMap<number, number>,
  bit: number,
): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const [id, keys] of keysOf) if ((keys & bit) !== 0) ids.add(id);
  return ids;
}
