import type { CheckWanted } from "./finder.ts";
import type { TextReader } from "./texts.ts";
import { walk, type Meant } from "./walk.ts";

/** How much is done in one go. */
export interface Tuning {
  /** Ids loaded into memory: a few milliseconds' worth. */
  readonly slice: number;
  /** Candidates whose texts are all looked at before anything else. */
  readonly few: number;
  /** The same of one block, when all are counted. */
  readonly fewOfBlock: number;
  /** Users who are found, and put in order by themselves. */
  readonly fewSorted: number;
  /** Up to here a page of what was found is reached by going through it. */
  readonly near: number;
  /** Texts looked at in one go, at first and at most; and how many before all are counted instead. */
  readonly firstLook: number;
  readonly longestLook: number;
  readonly mostLookedAt: number;
}

export const TUNING: Tuning = {
  slice: 16_384,
  few: 1_000,
  fewOfBlock: 800,
  fewSorted: 200,
  near: 1_000,
  firstLook: 64,
  longestLook: 512,
  mostLookedAt: 4_000,
};

interface Look {
  readonly texts: TextReader;
  readonly words: readonly string[];
  readonly limit: number;
  readonly checkWanted: CheckWanted;
  readonly tuning: Tuning;
}

/** The first page of those whose texts do hold the words; undefined where most of what was looked at did not. */
export function firstOf(
  meant: Meant,
  { texts, words, limit, checkWanted, tuning }: Look,
): readonly number[] | undefined {
  const found: number[] = [];
  let batch: number[] = [];
  let size = tuning.firstLook;
  let looked = 0;
  const look = () => {
    const right = new Set(texts.which(words, batch));
    found.push(...batch.filter((id) => right.has(id)));
    looked += batch.length;
    batch = [];
    size = Math.min(size * 2, tuning.longestLook);
    checkWanted();
  };
  const isDone = () => found.length >= limit || looked >= tuning.mostLookedAt;
  walk(meant, 0, (id) => {
    if (batch.push(id) >= size) look();
    return !isDone();
  });
  if (!isDone()) look();
  const isTooLong = found.length < limit && looked >= tuning.mostLookedAt;
  return isTooLong ? undefined : found.slice(0, limit);
}
