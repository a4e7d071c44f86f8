/** Folds case, accents and width away, for sorting and for searching. */
export function fold(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      // Upper first: it turns the German ß into SS and both Greek small sigmas into one.
      .toUpperCase()
      .toLowerCase()
  );
}

/** The words of a search, folded, each once. */
export function searchWords(search: string): readonly string[] {
  return Array.from(new Set(fold(search).split(/\s+/).filter(Boolean)));
}
