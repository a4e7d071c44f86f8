import type { Database } from "better-sqlite3";
import type { SortKey, UserSort } from "../../../preload/contract/users.ts";
import { createBits, hasBit, setBit } from "./bits.ts";
import { eachId } from "./ids.ts";
import { SORT_COLUMNS } from "./query.ts";

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
 * Loads the order of a column from its index, slice by slice. Who moves meanwhile is put in their place
 * at the end.
 * @param size of a slice, in ids
 */
export function loadOrder(database: Database, by: SortKey, size: number) {
  const column = SORT_COLUMNS[by];
  const { first, ties, after, keyOf } = slicesOf(database, column, size);
  const moved = new Set<number>();
  let ids = new Uint32Array(size);
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
    order = { ids: ids.slice(0, length), keyed };
    if (moved.size > 0) order = reposition(database, by, order, moved);
  }

  const slices = load();
  return {
    isLoaded: (): boolean => order !== null,
    loadMore: () => void slices.next(),
    /** @param ids of users whose keys have changed, who are new or who are gone */
    move(ids: ReadonlySet<number>): void {
      if (order) order = reposition(database, by, order, ids);
      else for (const id of ids) moved.add(id);
    },
    /** @throws before all is loaded */
    get(): Order {
      if (!order) throw new Error("The order is not loaded yet");
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
  let most = 0;
  for (const id of moved) most = Math.max(most, id);
  for (const id of ids) most = Math.max(most, id);
  // Whom to look up: those that go from here, and those that somebody follows now.
  const marks = createBits(most + 1);
  for (const id of moved) setBit(marks, id);
  for (const id of followerOf.keys()) if (id > 0) setBit(marks, id);

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
  const placeAll = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      const id = ids[index] ?? 0;
      if (!hasBit(marks, id)) {
        placed[length] = id;
        length += 1;
      } else if (!moved.has(id)) {
        placed[length] = id;
        length += 1;
        placeFollowers(id);
      }
    }
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
