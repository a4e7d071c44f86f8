import type { Database } from "better-sqlite3";
import { createBits, setBit, type Bits } from "./bits.ts";

// For each character and each two that stand together, which users have them in their text: by blocks of
// ids, as a bitmap or, where they are few, as a list (the layout of Roaring bitmaps, Lemire et al. 2016).
// Numbers are full of repetitions, which pairs tell little of: "aaa", "aaaa" and "aba" count as well.
// Characters are UTF-16 units: a text holds a word only if it holds all grams of the word.

const BLOCK_SHIFT = 15;
/** Ids in a block. */
export const BLOCK = 1 << BLOCK_SHIFT;
export const blockOf = (id: number): number => id >>> BLOCK_SHIFT;
/** Words of a bitmap over a block. */
export const BLOCK_WORDS = BLOCK / 32;
/** From so many on, a bitmap is no longer than the list. */
const MANY = BLOCK / 16;
const ASCII = 128;
/** Parts the fields of a text; no gram spans two fields. */
const LINE_FEED = 10;

const gramOf = (first: number, second: number): number =>
  first * 0x1_0000 + second;

/** Added to a gram: what two characters do not tell of "aaa", of "aaaa" and of "aba". */
const THREE_ALIKE = 0x1_0000_0000;
const FOUR_ALIKE = 0x2_0000_0000;
const AROUND = 0x3_0000_0000;

/** Calls with each gram that ends at a place in a text, from the one before `from` on. */
function eachGramAt(
  text: string,
  at: number,
  from: number,
  act: (gram: number) => void,
): void {
  const unit = text.charCodeAt(at);
  act(gramOf(0, unit));
  if (at - 1 < from) return;
  const before = text.charCodeAt(at - 1);
  act(gramOf(before, unit));
  if (at - 2 < from || text.charCodeAt(at - 2) !== unit) return;
  if (before !== unit) act(AROUND + gramOf(before, unit));
  else {
    act(THREE_ALIKE + unit);
    if (at - 3 >= from && text.charCodeAt(at - 3) === unit)
      act(FOUR_ALIKE + unit);
  }
}

/** What a text must hold to hold this word; for a word of one or two units, that is the word. */
export function gramsOf(word: string): readonly number[] {
  const grams = new Set<number>();
  for (let at = 0; at < word.length; at += 1)
    eachGramAt(word, at, 0, (gram) => grams.add(gram));
  // Whoever has two together has each of them.
  if (word.length > 1)
    for (const gram of grams) if (gram < 0x1_0000) grams.delete(gram);
  return Array.from(grams);
}

/** Whether having its grams is having the word. */
export const isGram = (word: string): boolean => word.length <= 2;

interface TextRow {
  readonly id: number;
  readonly text: string;
}

/** Makes the grams of one block anew, from what its users' texts are now; in the caller's transaction. */
export function buildBlock(database: Database, block: number): void {
  const first = block * BLOCK;
  const texts = database
    .prepare<[number, number], TextRow>(
      "SELECT id, text FROM search WHERE id BETWEEN ? AND ?",
    )
    .iterate(first, first + BLOCK - 1);
  const collector = createCollector();
  for (const { id, text } of texts) collector.add(id - first, text);

  database.prepare("DELETE FROM grams WHERE block = ?").run(block);
  const insert = database.prepare(
    "INSERT INTO grams (block, gram, ids) VALUES (?, ?, ?)",
  );
  for (const [gram, ids] of collector.all()) insert.run(block, gram, ids);
  database
    .prepare(
      `INSERT OR REPLACE INTO gram_blocks (block, seq)
       VALUES (?, (SELECT coalesce(max(seq), 0) FROM user_changes))`,
    )
    .run(block);
  // Tells whoever follows the changes that these grams are others now.
  database.exec(`INSERT INTO user_changes (user_id, keys) VALUES (0, 0)`);
}

/** Makes the grams of all users, block by block: for a store that was filled at once. */
export function buildGrams(database: Database): void {
  const last = database.prepare("SELECT max(id) FROM search").pluck().get();
  for (let block = 0; block <= blockOf(Number(last ?? 0)); block += 1)
    database.transaction(() => buildBlock(database, block)).immediate();
}

/** Collects which numbers have which grams. Texts come in the order of their numbers. */
function createCollector() {
  // Most texts are ASCII, and most of their grams common: a bitmap each, found without a search.
  const ascii = new Array<Bits | undefined>(ASCII * ASCII);
  const others = new Map<number, number[]>();

  function note(gram: number, number: number): void {
    const first = Math.floor(gram / 0x1_0000);
    const second = gram % 0x1_0000;
    if (first < ASCII && second < ASCII) {
      const at = first * ASCII + second;
      setBit((ascii[at] ??= createBits(BLOCK)), number);
      return;
    }
    const numbers = others.get(gram);
    if (!numbers) others.set(gram, [number]);
    else if (numbers.at(-1) !== number) numbers.push(number);
  }

  return {
    add(number: number, text: string): void {
      // Where the field began.
      let from = 0;
      const take = (gram: number) => note(gram, number);
      for (let at = 0; at < text.length; at += 1) {
        if (text.charCodeAt(at) === LINE_FEED) from = at + 1;
        else eachGramAt(text, at, from, take);
      }
    },
    /** By gram, ascending. */
    *all(): Generator<readonly [gram: number, ids: Buffer]> {
      const found: [number, Buffer][] = [];
      for (const [at, bits] of ascii.entries()) {
        if (!bits) continue;
        const gram = gramOf(Math.floor(at / ASCII), at % ASCII);
        found.push([gram, encodeBits(bits)]);
      }
      for (const [gram, numbers] of others)
        found.push([gram, encodeList(numbers)]);
      yield* found.sort(([one], [other]) => one - other);
    },
  };
}

function encodeBits(bits: Bits): Buffer {
  const list: number[] = [];
  for (const [word, some] of bits.entries()) {
    let rest = some;
    while (rest !== 0) {
      const lowest = rest & -rest;
      list.push((word << 5) + 31 - Math.clz32(lowest));
      rest ^= lowest;
    }
    if (list.length >= MANY) return Buffer.from(bits.buffer);
  }
  return bytesOf(Uint16Array.from(list));
}

function encodeList(numbers: readonly number[]): Buffer {
  if (numbers.length < MANY) return bytesOf(Uint16Array.from(numbers));
  const bits = createBits(BLOCK);
  for (const number of numbers) setBit(bits, number);
  return bytesOf(bits);
}

const bytesOf = ({ buffer }: Uint16Array | Uint32Array): Buffer =>
  Buffer.from(buffer);
