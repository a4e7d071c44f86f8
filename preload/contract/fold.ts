/** Letters that decomposing leaves as they are, although people look for them by these. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  // Lower case writes one Greek letter in two ways, by where it stands in a word.
  ς: "σ",
};
const OTHER_LETTERS = /[æœøłđðþħŧς]/g;
const ASCII = /^[\0-\x7f]*$/;

/** Folds case, accents and width away, for sorting and for searching. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      // Upper first: it turns the German ß into SS.
      .toUpperCase()
      .toLowerCase()
      .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)
  );
}

/** What parts the digits of a phone number for the eye. */
const BETWEEN_DIGITS = /[\s().\-/]/g;

/** A phone number as it is found whatever parts its digits, beside as it is kept. */
export const foldPhone = (phone: string): string =>
  fold(phone).replace(BETWEEN_DIGITS, "");

/** The words of a search, folded, each once. */
export function searchWords(search: string): readonly string[] {
  // No text holds half a character or a NUL, and SQLite can’t look for them: as what is shown in their place.
  const sought = search.toWellFormed().replaceAll("\0", "\ufffd");
  return Array.from(new Set(fold(sought).split(/\s+/).filter(Boolean)));
}
