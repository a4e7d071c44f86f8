import type { Database } from "better-sqlite3";
import { createBits, hasBit, setBit, type Bits } from "./bits.ts";
import { TEXT_BIT } from "./changes.ts";
import type { Codes } from "./codes.ts";
import { createGramReader } from "./gram-reader.ts";
import { BLOCK, BLOCK_WORDS, blockOf, gramsOf } from "./grams.ts";

/** Says who could have words in their texts: nobody else has. */
export function createCandidates(database: Database) {
  const grams = createGramReader(database);
  let state = readGramState(database);

  return {
    /** A bit for each user who could have all of these words, in whole blocks. */
    find(words: readonly string[], { highest, byId }: Codes) {
      const blocks = blockOf(highest) + 1;
      const bits = createBits(blocks * BLOCK);
      const sought = Array.from(new Set(words.flatMap(gramsOf)));
      for (let block = 0; block < blocks; block += 1) {
        const from = block * BLOCK_WORDS;
        const some = bits.subarray(from, from + BLOCK_WORDS);
        if (state.built.has(block)) grams.intersect(block, sought, some);
        else fillWithUsers(bits, block, byId);
      }
      for (const id of state.dirty) if (id < blocks * BLOCK) setBit(bits, id);
      return { bits, blocks };
    },

    /** Whether a block has grams, so that its candidates are more than just everyone. */
    areBuilt: (block: number): boolean => state.built.has(block),

    /** Those among some users, of a block or of all, whose texts have changed since their grams were made. */
    unsureOf(bits: Bits, block?: number): number[] {
      const ids: number[] = [];
      for (const id of state.dirty)
        if (hasBit(bits, id) && (block === undefined || blockOf(id) === block))
          ids.push(id);
      return ids;
    },

    /** These users have other texts now, or are new, or gone. */
    follow(changed: ReadonlySet<number>): void {
      // Without grams nobody is sure.
      for (const id of changed)
        if (state.built.has(blockOf(id))) state.dirty.add(id);
    },

    /** Grams were made anew. */
    read(): void {
      state = readGramState(database);
    },
  };
}

function fillWithUsers(bits: Bits, block: number, byId: Uint16Array): void {
  const first = block * BLOCK;
  const end = Math.min(first + BLOCK, byId.length);
  for (let id = first; id < end; id += 1) if (byId[id] !== 0) setBit(bits, id);
}

/** Which blocks have grams, and which users of those have had another text since. */
interface GramState {
  readonly built: ReadonlySet<number>;
  readonly dirty: Set<number>;
}

function readGramState(database: Database): GramState {
  const built = database
    .prepare<[], number>("SELECT block FROM gram_blocks")
    .pluck()
    .all();
  const dirty = database
    .prepare<[], number>(
      `SELECT DISTINCT c.user_id FROM user_changes c
       JOIN gram_blocks b ON b.block = c.user_id / ${BLOCK}
       WHERE c.seq > b.seq AND c.keys & ${TEXT_BIT} <> 0`,
    )
    .pluck()
    .all();
  return { built: new Set(built), dirty: new Set(dirty) };
}
