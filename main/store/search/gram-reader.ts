import type { Database } from "better-sqlite3";
import { hasBit, setBit, type Bits } from "./bits.ts";
import { BLOCK, BLOCK_WORDS } from "./grams.ts";

/** Numbers within a block: as a bitmap, or as a list, ascending, where they are few. */
type Ids = Uint32Array | Uint16Array;

const isBitmap = (ids: Ids): ids is Uint32Array => ids instanceof Uint32Array;

/** Reads which users of a block have some grams. */
export function createGramReader(database: Database) {
  const read = database
    .prepare<[number, number], Buffer>(
      "SELECT ids FROM grams WHERE block = ? AND gram = ?",
    )
    .pluck();
  /** Bytes of each gram in the block before: the rarest are read first, since one that nobody has is enough. */
  const lengths = new Map<number, number>();
  const lengthOf = (gram: number) => lengths.get(gram) ?? BLOCK;

  /** Those of each gram, the fewest first; null where nobody has one of them. */
  function readAll(block: number, grams: readonly number[]): Ids[] | null {
    const all: Ids[] = [];
    for (const gram of grams.toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
      const bytes = read.get(block, gram);
      lengths.set(gram, bytes?.length ?? 0);
      if (bytes === undefined) return null;
      all.push(decode(bytes));
    }
    return all.sort((one, other) => one.byteLength - other.byteLength);
  }

  return {
    /** Sets `bits`, the words of one block, to those who have all of these grams. */
    intersect(block: number, grams: readonly number[], bits: Bits): void {
      const [fewest, ...others] = readAll(block, grams) ?? [];
      bits.fill(0);
      if (fewest === undefined) return;
      if (!isBitmap(fewest)) {
        let left = fewest;
        for (const ids of others) left = amongThem(left, ids);
        for (const number of left) setBit(bits, number);
        return;
      }
      bits.set(fewest);
      // No list is longer than a bitmap: what follows one are bitmaps.
      for (const also of others)
        for (let word = 0; word < BLOCK_WORDS; word += 1)
          bits[word] = (bits[word] ?? 0) & (also[word] ?? 0);
    },
  };
}

/** Those of a list who are among others, too. */
function amongThem(few: Uint16Array, others: Ids): Uint16Array {
  if (isBitmap(others)) return few.filter((number) => hasBit(others, number));
  let at = 0;
  return few.filter((number) => {
    while ((others[at] ?? BLOCK) < number) at += 1;
    return others[at] === number;
  });
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function decode(bytes: Buffer): Ids {
  if (!IS_LITTLE_ENDIAN) throw new Error("Grams are little-endian");
  // A view needs its numbers where their size divides: a copy begins there.
  const copy = Uint8Array.from(bytes).buffer;
  return bytes.length === BLOCK / 8
    ? new Uint32Array(copy)
    : new Uint16Array(copy);
}
