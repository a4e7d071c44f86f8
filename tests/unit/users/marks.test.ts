import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, searchWords } from "../../../preload/contract/fold.ts";
import { marksOf } from "../../../renderer/users/marks.ts";

/** The marked parts of a text. */
const marked = (text: string, search: string): readonly string[] =>
  marksOf(text, searchWords(search)).map(({ start, end }) =>
    text.slice(start, end),
  );

test("each word is marked each time, whatever its case and accents", () => {
  expect(marked("Jane Doe", "")).toEqual([]);
  expect(marked("Jane Doe", "x")).toEqual([]);
  expect(marked("Jane Doe", "JA oe")).toEqual(["Ja", "oe"]);
  expect(marked("ana.banana", "AN")).toEqual(["an", "anan"]);
  expect(marked("ada@example.org", "@example ada")).toEqual(["ada@example"]);
  expect(marked("Zoë Müller", "zoe mull")).toEqual(["Zoë", "Müll"]);
  expect(marked("Zoe\u0308 Mu\u0308ller", "zoe mu")).toEqual([
    "Zoe\u0308",
    "Mu\u0308",
  ]);
});

test("a phone number is marked whatever parts its digits", () => {
  expect(marked("+20 2 4213 0713", "42130713")).toEqual(["4213 0713"]);
  expect(marked("+20 2 4213 0713", "+20242")).toEqual(["+20 2 42"]);
  expect(marked("(555) 010-9999", "5550")).toEqual(["555) 0"]);
  expect(marked("12-34", "1234")).toEqual([]);
});

test("letters with a stroke are marked by those without", () => {
  expect(marked("Søren Łodz", "soren lodz")).toEqual(["Søren", "Łodz"]);
  expect(marked("Æsir Þór", "aesir thor")).toEqual(["Æsir", "Þór"]);
});

test("a character is marked whole, although only part of it was asked for", () => {
  expect(marked("Straße 5", "s")).toEqual(["S", "ß"]);
  expect(marked("Straße 5", "ass")).toEqual(["aß"]);
  expect(marked("eﬃcient", "fic")).toEqual(["ﬃc"]);
  expect(marked("ＦＵＬＬ width", "full")).toEqual(["ＦＵＬＬ"]);
  expect(marked("한글", "하")).toEqual(["한"]);
  expect(marked("😀 smile 😀", "😀")).toEqual(["😀", "😀"]);
});

const PIECES = fc.constantFrom(
  ...Array.from(
    "abcABC.@- ßẞİıŁøÉeſﬁﬃ㎏Σσς\u0301\u0308\u0323가한Ⅷ½ﷺ\u{1d504}😀Ｆｕ",
  ),
  "e\u0301",
  "ŉ",
  "ǰ",
);
const texts = fc.oneof(
  fc.array(PIECES, { maxLength: 24 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 24 }),
);

/** A word that occurs in the text, or any other. */
const cases = fc
  .tuple(texts, fc.nat(30), fc.nat(6), texts)
  .map(([text, from, length, other]) => {
    const part = fold(text).slice(from, from + length);
    return { text, search: part.trim() === "" ? other : part };
  });

test("a word that occurs is marked, and what is marked is in order, apart, and holds a word", () => {
  fc.assert(
    fc.property(cases, ({ text, search }) => {
      const words = searchWords(search);
      const marks = marksOf(text, words);
      const folded = fold(text);
      const found = words.filter((word) => folded.includes(word));
      expect(marks.length > 0).toBe(found.length > 0);
      let last = -1;
      for (const { start, end } of marks) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
      const parts = marks.map(({ start, end }) => fold(text.slice(start, end)));
      for (const word of found)
        expect(parts.some((part) => part.includes(word))).toBe(true);
      for (const part of parts)
        expect(words.some((word) => part.includes(word))).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});
