import type { Database } from "better-sqlite3";
import {
  clearBit,
  countBits,
  createBits,
  eachBit,
  setBit,
  type Bits,
} from "./bits.ts";
import { createTally, type Codes, type Tally } from "./codes.ts";
import type { CheckWanted } from "./finder.ts";
import { createCandidates } from "./candidates.ts";
import { BLOCK, BLOCK_WORDS, isGram } from "./grams.ts";
import { createTextReader, type TextReader } from "./texts.ts";

/** Searches whose results are kept: a person types on, goes back, turns pages. */
const KEPT = 6;
/** Whom a search finds, as far as that is known. */
export interface Matches {
  readonly words: readonly string[];
  /** By id: all who are found, and until it is exact some who are not. */
  readonly bits: Bits;
  readonly blocks: number;
  /** Blocks before this one are exact. */
  exactBlocks: number;
  /** Whether most of those who could have the words did, where that was looked at last. */
  isCommon: boolean;
  /** How many with each code are found; null until somebody asks. */
  tally: Tally | null;
}

export const isExact = ({ exactBlocks, blocks }: Matches): boolean =>
  exactBlocks === blocks;

/**
 * Looks for words in the texts of users: first by their grams, then in the texts that could hold them.
 * @param few up to so many users of a block are looked up one by one; of more, all texts are read
 */
export function createMatcher(database: Database, few: number) {
  const texts = createTextReader(database);
  const candidates = createCandidates(database);
  const kept = new Map<string, Matches>();

  /** Whom the grams let through: exact where they are the words. */
  function collect(words: readonly string[], codes: Codes): Matches {
    const { bits, blocks } = candidates.find(words, codes);
    narrow(bits, words, kept.values());
    const start = { exactBlocks: 0, isCommon: false, tally: null };
    const matches = { words, bits, blocks, ...start };
    if (words.every(isGram)) settleGrams(matches);
    return matches;
  }

  /** Where grams are the words themselves, only what they do not know must be looked at. */
  function settleGrams(matches: Matches): void {
    const { bits, blocks } = matches;
    lookUp(texts, matches, candidates.unsureOf(bits));
    for (let block = 0; block < blocks; block += 1)
      if (!candidates.areBuilt(block)) checkBlock(matches, block);
    matches.exactBlocks = blocks;
  }

  /** Makes one block exact: by looking up each who could be meant, or reading all texts where those are many. */
  function checkBlock(matches: Matches, block: number): void {
    const { words, bits } = matches;
    const from = block * BLOCK_WORDS;
    const some = bits.subarray(from, from + BLOCK_WORDS);
    if (countBits(some) <= few)
      return lookUp(texts, matches, idsOf(some, block));
    // Of words that are grams, the candidates have told already.
    const isBuilt = candidates.areBuilt(block);
    const unknown = isBuilt ? words.filter((word) => !isGram(word)) : words;
    readBlock(texts, matches, unknown, block);
    if (isBuilt) lookUp(texts, matches, candidates.unsureOf(bits, block));
  }

  return {
    texts,

    find(words: readonly string[], codes: Codes): Matches {
      const key = words.join("\n");
      const matches = kept.get(key) ?? collect(words, codes);
      keep(kept, key, matches);
      return matches;
    },

    /** Makes the matches exact, block by block; goes on from there when it was cut short. */
    settle(matches: Matches, checkWanted: CheckWanted): void {
      while (!isExact(matches)) {
        checkBlock(matches, matches.exactBlocks);
        matches.exactBlocks += 1;
        if (!isExact(matches)) checkWanted();
      }
    },

    /** Users have changed; these ones have other texts now, or are new, or gone. */
    follow(changed: ReadonlySet<number>): void {
      candidates.follow(changed);
      for (const [key, matches] of kept) {
        matches.tally = null;
        if (changed.size === 0) continue;
        if (isExact(matches) && fits(matches, changed))
          lookUp(texts, matches, Array.from(changed));
        else kept.delete(key);
      }
    },

    /** Grams were made anew. Whoever the old ones let through without being sure would be taken for sure now. */
    readGrams(): void {
      for (const [key, matches] of kept)
        if (!isExact(matches)) kept.delete(key);
      candidates.read();
    },

    /** Keeps nothing of what was found before. */
    forget(): void {
      kept.clear();
      candidates.read();
    },
  };
}

/** The one that was asked for last stays longest. */
function keep(kept: Map<string, Matches>, key: string, matches: Matches): void {
  kept.delete(key);
  kept.set(key, matches);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
}

export type Matcher = ReturnType<typeof createMatcher>;

/** How many with each code are found; of exact matches. */
export function tallyOf(matches: Matches, { byId }: Codes): Tally {
  if (matches.tally) return matches.tally;
  const tally = createTally();
  eachBit(matches.bits, (id) => {
    const code = byId[id] ?? 0;
    if (code !== 0) tally[code] = (tally[code] ?? 0) + 1;
  });
  matches.tally = tally;
  return tally;
}

/** Takes out of a block whose texts do not hold these words; asks for whom are likely to be fewer. */
function readBlock(
  texts: TextReader,
  matches: Matches,
  words: readonly string[],
  block: number,
): void {
  const { bits, isCommon: others } = matches;
  const from = block * BLOCK_WORDS;
  const some = bits.subarray(from, from + BLOCK_WORDS);
  const before = countBits(some);
  const first = block * BLOCK;
  const range = { first, last: first + BLOCK - 1, others };
  if (others) texts.among(words, range, (id) => clearBit(bits, id));
  else {
    const found = createBits(BLOCK);
    texts.among(words, range, (id) => setBit(found, id - first));
    and(some, found);
  }
  matches.isCommon = countBits(some) > before / 2;
}

/** Takes out of the matches who of these is none. */
function lookUp(
  texts: TextReader,
  { words, bits }: Matches,
  ids: readonly number[],
): void {
  // All is read before anything is written: should that fail, nobody is lost.
  const right = texts.which(words, ids);
  for (const id of ids) clearBit(bits, id);
  for (const id of right) setBit(bits, id);
}

/** @param bits the words of one block */
function idsOf(bits: Bits, block: number): number[] {
  const ids: number[] = [];
  eachBit(bits, (at) => ids.push(block * BLOCK + at));
  return ids;
}

function fits({ blocks }: Matches, ids: ReadonlySet<number>): boolean {
  for (const id of ids) if (id >= blocks * BLOCK) return false;
  return true;
}

/** Takes out who was not found by fewer or shorter words. */
function narrow(
  bits: Bits,
  words: readonly string[],
  known: Iterable<Matches>,
): void {
  for (const wide of known)
    if (isExact(wide) && isWider(wide.words, words)) and(bits, wide.bits);
}

/** Whether whoever has these words has the others: "smith j" is narrower than "smi". */
const isWider = (wide: readonly string[], words: readonly string[]): boolean =>
  wide.every((short) => words.some((word) => word.includes(short)));

function and(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1)
    bits[word] = (bits[word] ?? 0) & (others[word] ?? 0);
}
