import type { Database } from "better-sqlite3";
import type { SortKey, UserSort } from "../../../preload/contract/users.ts";
import { createBits, hasBit, setBit } from "./bits.ts";
import { eachId } from "./ids.ts";
import { SORT_COLUMNS } from "./query.ts";
import { inSteps } from "./steps.ts";

/** In place of an id: what stands before the first with a key, and before the first without one. */
const BEFORE_ALL = 0;
const BEFORE_KEYLESS = -1;

type Key = string | number | null;

/** All users' ids in the order of one column: ascending by key and id, those without a key at the end. */
export interface Order {
  readonly ids: Uint32Array;
  /** How many of them have a key. */
  readonly keyed: number;
}

/** A run through an order: from one index on, in steps of 1 or -1, so many times. */
export interface Run {
  readonly from: number;
  readonly step: 1 | -1;
  readonly length: number;
}

/** How to go through an order: descending is the reverse, but for who has no key, who come last both ways. */
export function runsOf({ ids, keyed }: Order, sort: UserSort): readonly Run[] {
  if (!sort.descending) return [{ from: 0, step: 1, length: ids.length }];
  return [
    { from: keyed - 1, step: -1, length: keyed },
    { from: ids.length - 1, step: -1, length: ids.length - keyed },
  ];
}

/**
 * Loads the order of a column from its index, slice by slice. Who moves, then or later, is put in their
 * place when the order is next asked for.
 * @param size of a slice, in ids
 * @param expected about how many there are in all
 */
export function loadOrder(
  database: Database,
  by: SortKey,
  { size, expected }: { readonly size: number; readonly expected: number },
) {
  const column = SORT_COLUMNS[by];
  const { first, ties, after, keyOf } = slicesOf(database, column, size);
  const moved = new Set<number>();
  // One room for all: what is outgrown stays in memory for long.
  let ids = new Uint32Array(expected + size);
  let length = 0;
  let order: Order | null = null;

  /** @returns how many there were, and the last of them */
  function append(text: string | null | undefined) {
    const before = length;
    eachId(text ?? null, (id) => {
      if (length === ids.length) {
        const longer = new Uint32Array(ids.length * 2);
        longer.set(ids);
        ids = longer;
      }
      ids[length] = id;
      length += 1;
    });
    return { count: length - before, last: ids[length - 1] ?? 0 };
  }

  function* load(): Generator<undefined, undefined> {
    length = 0;
    let { count, last } = append(first.get());
    while (count > 0) {
      // Read in the transaction of the slice: the next one may find it changed.
      const key = keyOf.get(last) ?? null;
      yield;
      for (count = size; count === size;) {
        ({ count, last } = append(ties.get(key, last)));
        if (count === size) yield;
      }
      ({ count, last } = append(after.get(key)));
    }
    const keyed = length;
    last = 0;
    for (count = size; count === size;) {
      ({ count, last } = append(ties.get(null, last)));
      yield;
    }
    order = { ids: ids.subarray(0, length), keyed };
  }

  return {
    isLoaded: (): boolean => order !== null,
    loadMore: inSteps(load),
    /**
     * @param ids of users whose keys have changed, who are new or who are gone
     * @returns how many there are to be put in their place
     */
    move(ids: ReadonlySet<number>): number {
      for (const id of ids) moved.add(id);
      return moved.size;
    },
    /** @throws before all is loaded */
    get(): Order {
      if (!order) throw new Error("The order is not loaded yet");
      if (moved.size > 0) order = reposition(database, by, order, moved);
      moved.clear();
      return order;
    },
  };
}

/** A column's index in slices: the first with a key, those with the same key as another, and those after it. */
function slicesOf(database: Database, column: string, size: number) {
  const concat = (condition: string, order: string) =>
    `SELECT group_concat(id) FROM (SELECT id FROM users WHERE ${condition}
     ORDER BY ${order} LIMIT ${size})`;
  const slice = (condition: string, order: string) =>
    database.prepare<Key[], string | null>(concat(condition, order)).pluck();
  return {
    first: slice(`${column} IS NOT NULL`, `${column}, id`),
    ties: slice(`${column} IS ? AND id > ?`, "id"),
    after: slice(`${column} > ?`, `${column}, id`),
    keyOf: database
      .prepare<[number], Key>(`SELECT ${column} FROM users WHERE id = ?`)
      .pluck(),
  };
}

/** Puts these users where they belong now, or nowhere. */
function reposition(
  database: Database,
  by: SortKey,
  { ids, keyed }: Order,
  moved: ReadonlySet<number>,
): Order {
  const followerOf = findFollowers(database, by, moved);
  // Whom to look up: those that go from here, and those that somebody follows now.
  const sought = [...moved, ...followerOf.keys()].filter((id) => id > 0);
  const most = sought.reduce((one, other) => Math.max(one, other), 0);
  const marks = createBits(most + 1);
  for (const id of sought) setBit(marks, id);

  const placed = new Uint32Array(ids.length + followerOf.size);
  let length = 0;
  const placeFollowers = (id: number) => {
    let next = followerOf.get(id);
    while (next !== undefined) {
      placed[length] = next;
      length += 1;
      next = followerOf.get(next);
    }
  };
  const placeRange = (from: number, to: number) => {
    placed.set(ids.subarray(from, to), length);
    length += to - from;
  };
  const placeAll = (from: number, to: number) => {
    let start = from;
    for (let index = from; index < to; index += 1) {
      const id = ids[index] ?? 0;
      if (id > most || !hasBit(marks, id)) continue;
      placeRange(start, moved.has(id) ? index : index + 1);
      start = index + 1;
      if (!moved.has(id)) placeFollowers(id);
    }
    placeRange(start, to);
  };
  placeFollowers(BEFORE_ALL);
  placeAll(0, keyed);
  const keyedNow = length;
  placeFollowers(BEFORE_KEYLESS);
  placeAll(keyed, ids.length);
  return { ids: placed.slice(0, length), keyed: keyedNow };
}

/** For each of these users who is there, whom they follow; as a map from the one before. */
function findFollowers(
  database: Database,
  by: SortKey,
  moved: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const column = SORT_COLUMNS[by];
  const keyOf = database.prepare<[number], { readonly key: Key }>(
    `SELECT ${column} AS key FROM users WHERE id = ?`,
  );
  const tie = database
    .prepare<[Key, number], number>(
      `SELECT id FROM users WHERE ${column} IS ? AND id < ? ORDER BY id DESC LIMIT 1`,
    )
    .pluck();
  const lower = database
    .prepare<[Key], number>(
      `SELECT id FROM users WHERE ${column} < ? ORDER BY ${column} DESC, id DESC LIMIT 1`,
    )
    .pluck();
  const followerOf = new Map<number, number>();
  for (const id of moved) {
    const row = keyOf.get(id);
    if (!row) continue;
    const before =
      tie.get(row.key, id) ??
      (row.key === null ? BEFORE_KEYLESS : (lower.get(row.key) ?? BEFORE_ALL));
    followerOf.set(before, id);
  }
  return followerOf;
}
