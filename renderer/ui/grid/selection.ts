/** Which rows of a grid are selected, and how that changes. Rows go by their keys. */
export interface GridSelection<Row> {
  readonly isSelected: (key: string) => boolean;
  readonly onSelect: (keys: readonly string[], isSelected: boolean) => void;
  /** Lets all go, on this page and others; null where nobody is selected. */
  readonly onClear: (() => void) | null;
  /** Names the checkbox of a row. The same function as long as the words are the same, or rows render again. */
  readonly rowLabel: (row: Row) => string;
  /** Names the checkbox that is for all rows of the page. */
  readonly pageLabel: string;
}

/** All keys from one to the other, both included, in whichever order they stand. */
export function keysBetween(
  keys: readonly string[],
  from: number,
  to: number,
): readonly string[] {
  return keys.slice(Math.min(from, to), Math.max(from, to) + 1);
}
