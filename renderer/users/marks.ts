import { fold } from "../../preload/contract/fold.ts";

/** A part of a text: from this UTF-16 unit up to, but not with, that one. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const ASCII = /^[\0-\x7f]*$/;
/** Six digits or more, and what parts them. */
const PHONE = /^\+?(?:[\s().\-/]*\d){6,}$/;
const DIGIT = /[+\d]/g;

/**
 * Where the words of a search occur in a text, each time that they do, in order and apart from one another.
 * `words` are folded, as `searchWords` gives them; what is marked is whole characters, accents included.
 */
export function marksOf(
  text: string,
  words: readonly string[],
): readonly TextRange[] {
  if (words.length === 0) return [];
  const folded = fold(text);
  const found = words.flatMap((word) => occurrences(folded, word));
  // Letter by letter, folding changes the length of no such text.
  const marks = ASCII.test(text) ? found : unfolded(text, found);
  return joined([...marks, ...(PHONE.test(text) ? inPhone(text, words) : [])]);
}

/** Where words occur in a phone number if nothing parts its digits. */
function inPhone(text: string, words: readonly string[]): TextRange[] {
  const places = Array.from(text.matchAll(DIGIT), ({ index }) => index);
  const digits = places.map((place) => text.charAt(place)).join("");
  return words
    .flatMap((word) => occurrences(digits, word))
    .map(({ start, end }) => ({
      start: places[start] ?? 0,
      end: (places[end - 1] ?? 0) + 1,
    }));
}

function occurrences(folded: string, word: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = folded.indexOf(word);
  while (start !== -1) {
    ranges.push({ start, end: start + word.length });
    start = folded.indexOf(word, start + 1);
  }
  return ranges;
}

/** Ranges of the folded text as ranges of the text itself: ß is two letters there, and an accent none. */
function unfolded(text: string, ranges: readonly TextRange[]): TextRange[] {
  // For each unit of the folded text, the character that it comes from.
  const sources: { readonly start: number; end: number }[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const length = fold(character).length;
    const last = sources.at(-1);
    // What folds to nothing belongs to the character before it.
    if (length === 0 && last) last.end = end;
    const source = { start, end };
    for (let n = 0; n < length; n += 1) sources.push(source);
    start = end;
  }
  return ranges.map((range) => ({
    start: sources[range.start]?.start ?? 0,
    end: sources[range.end - 1]?.end ?? text.length,
  }));
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const inOrder = ranges.toSorted((a, b) => a.start - b.start);
  const result: TextRange[] = [];
  for (const range of inOrder) {
    const last = result.at(-1);
    if (last && range.start <= last.end) {
      const end = Math.max(last.end, range.end);
      result[result.length - 1] = { start: last.start, end };
    } else result.push(range);
  }
  return result;
}
