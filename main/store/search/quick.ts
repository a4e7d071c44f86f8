import type { Database } from "better-sqlite3";
import { searchWords } from "../../../preload/contract/fold.ts";
import { CHOICES } from "../../../preload/contract/user-filter.ts";
import type { UnitOfWork } from "../store.ts";
import { countBits, eachBit, type Bits } from "./bits.ts";
import { countPassing, countsOf, passesOf } from "./codes.ts";
import type { CheckWanted, Finder } from "./finder.ts";
import { firstOf, TUNING, type Tuning } from "./first.ts";
import { isExact, tallyOf, type Matches } from "./matches.ts";
import { createMemory } from "./memory.ts";
import { findRows, findUsers } from "./plain.ts";
import { NEVER_EMPTY, type FoundPage, type UserQuery } from "./query.ts";
import { createPlaces } from "./places.ts";
import { createRowReader } from "./rows.ts";

// How a key press is answered at a million users within a few milliseconds. In memory, for one connection
// that reads: a code for each user that says all there is to choose by, and, for each column that was sorted
// by, the ids in its order. In the store: which users have which two characters. A log of changes keeps them
// in step, in the transaction of each question.

/** Rows that an index gives as quickly as anything. */
const NEAR = 1_000;

export interface QuickFinder extends Finder {
  /** Brings it in step, and loads a few milliseconds' worth ahead of time. @returns whether there is more */
  prepare(): boolean;
}

/** @param database a connection that only reads; each call is made within a transaction of its own */
export function createQuickFinder(
  database: Database,
  tuning: Tuning = TUNING,
): QuickFinder {
  const memory = createMemory(database, tuning);
  const { matcher } = memory;
  const rows = createRowReader(database);

  const places = createPlaces(tuning.near);
  const follow = () => {
    if (memory.follow()) places.forget();
  };

  function find(query: UserQuery, checkWanted: CheckWanted): FoundPage {
    const { filter, sort, offset, limit } = query;
    const codes = memory.codes(checkWanted);
    const { byId, tally, total } = codes;
    const passes = passesOf(filter, codes);
    const passing = countPassing(passes, tally, codes);
    const isEveryone = passing === total;
    const among = (bits: Bits | undefined) => {
      const order = memory.order(sort.by, checkWanted);
      return { order, sort, byId, passes, isEveryone, bits };
    };
    const page = (matching: number | null, ids: readonly number[]) => {
      return { rows: rows.of(ids), matching, total };
    };
    const words = searchWords(filter.search);
    if (words.length === 0) {
      const part = { offset, limit, matching: passing };
      return page(passing, places.pageOf(among(undefined), filter, part));
    }
    const matches = matcher.find(words, codes);
    const { bits } = matches;
    if (offset === 0 && isLong(matches, tuning)) {
      const look = { texts: matcher.texts, words, limit, checkWanted, tuning };
      const ids = firstOf(among(bits), look);
      if (ids) return page(null, ids);
    }
    matcher.settle(matches, checkWanted);
    const matching = countPassing(passes, tallyOf(matches, codes), codes);
    const part = { offset, limit, matching };
    if (matching > tuning.fewSorted)
      return page(matching, places.pageOf(among(bits), filter, part));
    const ids: number[] = [];
    eachBit(bits, (id) => passes[byId[id] ?? 0] === 1 && ids.push(id));
    return { rows: rows.inOrder(ids, query), matching, total };
  }

  return {
    list(unit, query, checkWanted) {
      follow();
      // Nobody waits for what is not loaded yet where the index knows.
      if (isNear(query) && !memory.isReady(query.sort.by))
        return findEarly(unit, query, memory.total());
      return Promise.resolve(find(query, checkWanted));
    },

    count(_, filter, checkWanted) {
      follow();
      const codes = memory.codes(checkWanted);
      const words = searchWords(filter.search);
      if (words.length === 0)
        return Promise.resolve(countsOf(filter, codes.tally, codes));
      const matches = matcher.find(words, codes);
      matcher.settle(matches, checkWanted);
      const found = tallyOf(matches, codes);
      return Promise.resolve(countsOf(filter, found, codes));
    },

    prepare() {
      follow();
      return memory.prepare();
    },
  };
}

/** Whether it takes long to know all matches, so that the first are looked for alone. */
function isLong(matches: Matches, { few }: Tuning): boolean {
  return (
    !isExact(matches) && matches.blocks > 1 && countBits(matches.bits) > few
  );
}

/** Whether an index has these rows, in their order, as quickly as anything. */
function isNear({ filter, sort, offset, limit }: UserQuery): boolean {
  const isEveryone =
    filter.search.trim() === "" &&
    CHOICES.every((name) => filter[name].values.length === 0);
  return isEveryone && offset + limit <= NEAR && NEVER_EMPTY.has(sort.by);
}

/** The first rows of everyone, which an index has in their order while memory has not. */
async function findEarly(
  unit: UnitOfWork,
  query: UserQuery,
  total: number | null,
): Promise<FoundPage> {
  if (total === null) return findUsers(unit, query);
  return { rows: await findRows(unit, query), matching: total, total };
}
