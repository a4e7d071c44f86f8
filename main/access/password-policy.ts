import type { MatchExtended, ZxcvbnFactory } from "@zxcvbn-ts/core";
import {
  PASSWORD_RULES,
  type PasswordRule,
} from "../../preload/contract/access.ts";
import { fold } from "../../preload/contract/fold.ts";
import { normalised } from "./password-hash.ts";

const SHORTEST = 15;
const LONGEST = 256;
/** Judging takes time with the square of the length; so many characters show what they are worth. */
const JUDGED = 80;
/** zxcvbn's scale runs from 0 to 4; 3 is "safely unguessable" offline with a slow hash. */
const LOWEST_SCORE = 3;
/** What must be left of a password when names and padding are taken away. */
const REST = 8;

let loaded: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries are large, so they are loaded when the first password is judged. */
function loadZxcvbn(): Promise<ZxcvbnFactory> {
  loaded ??= (async () => {
    const [{ ZxcvbnFactory }, common, english] = await Promise.all([
      import("@zxcvbn-ts/core"),
      import("@zxcvbn-ts/language-common"),
      import("@zxcvbn-ts/language-en"),
    ]);
    return new ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...english.dictionary },
      graphs: common.adjacencyGraphs,
    });
  })();
  return loaded;
}

/**
 * All rules that a password breaks, in their order; none when it is good enough.
 * @param names the person's own names: first, last, username, e-mail address
 */
export async function unmetPasswordRules(
  password: string,
  names: readonly string[],
): Promise<PasswordRule[]> {
  const text = normalised(password);
  const length = Array.from(text).length;
  const unmet = new Set<PasswordRule>();
  if (length < SHORTEST) unmet.add("at_least_15");
  if (length > LONGEST) unmet.add("at_most_256");
  const own = ["rolecall", ...names.flatMap(nameParts)];
  if (isMadeOf(text, own)) unmet.add("not_own_names");
  if (isRepeated(text)) unmet.add("not_repeated");
  const judged = (await loadZxcvbn()).check(text.slice(0, JUDGED), own);
  if (covered(text, judged.sequence, "repeat")) unmet.add("not_repeated");
  if (isMadeOfRuns(text) || covered(text, judged.sequence, "spatial")) {
    unmet.add("no_run");
  }
  // One word for "too easy to guess", unless one of the others says already why it is.
  const isExplained = ["not_repeated", "no_run", "not_own_names"].some((rule) =>
    unmet.has(rule as PasswordRule),
  );
  if (judged.score < LOWEST_SCORE && !isExplained) unmet.add("not_common");
  if (isPaddedWord(text, judged.sequence)) unmet.add("not_common");
  return PASSWORD_RULES.filter((rule) => unmet.has(rule));
}

/** `anna.berg@example.org` is made of anna, berg, example and org, of which short ones say nothing. */
function nameParts(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => Array.from(part).length >= 3);
}

/** Whether little is left when the words and what joins them are taken out. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  const longestFirst = [...words].sort(
    (one, other) => other.length - one.length,
  );
  const rest = longestFirst.reduce(
    (left, word) => left.replaceAll(word, ""),
    folded,
  );
  return (
    rest !== folded && Array.from(rest.replace(/[^\p{L}]/gu, "")).length < REST
  );
}

/** The same few characters over and over: one unit that fills the whole, or under five different ones. */
function isRepeated(text: string): boolean {
  return (
    text !== "" &&
    (/^(.+?)\1+.{0,3}$/su.test(text) ||
      (text.length >= 8 && new Set(text).size < 5))
  );
}

/** What lies side by side: in the alphabet, among the digits, in a row of the usual keyboards. */
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "yxcvbnm",
];
/** How long a part of one must be, forwards or backwards, to count as a run. */
const RUN = 4;

/** Whether runs such as 12345 make up half of the text or more. */
function isMadeOfRuns(text: string): boolean {
  const folded = fold(text);
  const rows = ROWS.flatMap((row) => [row, Array.from(row).reverse().join("")]);
  let inRuns = 0;
  for (let at = 0; at < folded.length;) {
    const rest = folded.slice(at);
    const longest = Math.max(...rows.map((row) => commonRun(rest, row)));
    if (longest >= RUN) inRuns += longest;
    at += longest >= RUN ? longest : 1;
  }
  return inRuns > 0 && inRuns * 2 >= folded.length;
}

/** How many characters at the beginning of a text stand so in a row. */
function commonRun(text: string, row: string): number {
  const start = row.indexOf(text.charAt(0));
  if (start < 0) return 0;
  let length = 0;
  while (
    length < text.length &&
    start + length < row.length &&
    text.charAt(length) === row.charAt(start + length)
  ) {
    length += 1;
  }
  return length;
}

/** Whether matches of one pattern make up half of the text or more. */
function covered(
  text: string,
  sequence: readonly MatchExtended[],
  pattern: string,
): boolean {
  const matched = sequence
    .filter((match) => match.pattern === pattern)
    .reduce((sum, match) => sum + match.token.length, 0);
  return matched > 0 && matched * 2 >= text.length;
}

/** A single common password or word with digits and signs around it. */
function isPaddedWord(
  text: string,
  sequence: readonly MatchExtended[],
): boolean {
  const words = sequence.filter(
    ({ pattern, token }) => pattern === "dictionary" && /\p{L}/u.test(token),
  );
  const [word] = words;
  if (words.length !== 1 || word === undefined) return false;
  return /^[^\p{L}]*$/u.test(text.replace(word.token, ""));
}
