/** Folds case, accents and width away, for sorting and for searching. */
export function fold(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      // Upper first: it turns the German ß into SS.
      .toUpperCase()
      .toLowerCase()
      // Lower case writes one Greek letter in two ways, by where it stands in a word.
      .replaceAll("ς", "σ")
  );
}

/** The words of a search, folded, each once. */
export function searchWords(search: string): readonly string[] {
  return Array.from(new Set(fold(search).split(/\s+/).filter(Boolean)));
}
