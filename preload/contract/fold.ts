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
  // No text holds half a character or a NUL, and SQLite can’t look for them: as what is shown in their place.
  const sought = search.toWellFormed().replaceAll("\0", "\ufffd");
  return Array.from(new Set(fold(sought).split(/\s+/).filter(Boolean)));
}
