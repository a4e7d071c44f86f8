import type { GridColumn } from "./columns.ts";

/** In a window so much wider than the columns are at least, each is as wide as it gets; in pixels. */
const ROOM_TO_GROW = 690;
/** A pinned column never covers more of the window than this, or nothing could be seen beside it. */
const MOST_PINNED = "40vw";

interface WidthParts<Row, SortKey extends string> {
  readonly columns: readonly GridColumn<Row, SortKey>[];
  /** What was set by hand, in pixels, by sort key. */
  readonly set: ReadonlyMap<string, number>;
  /** Of what stands before all columns, in pixels. */
  readonly before: number;
}

/** Widths as CSS says them. */
interface Widths {
  /** Of each column. */
  readonly columns: readonly string[];
  /** Of the table, at least. */
  readonly least: string;
  /** Whether one of the columns takes what the others leave; otherwise the table is no wider than they are. */
  readonly isFilled: boolean;
}

/**
 * How wide everything is. What the columns leave is taken by the flexible one; where that is not there or was
 * set by hand, by the last that was not.
 */
export function widthsOf<Row, SortKey extends string>({
  columns,
  set,
  before,
}: WidthParts<Row, SortKey>): Widths {
  const isSet = ({ sortKey }: GridColumn<Row, SortKey>) =>
    sortKey !== undefined && set.has(sortKey);
  const filling =
    columns.find((column) => column.isFlexible && !isSet(column)) ??
    columns.findLast(
      (column) => column.sortKey && !column.pinned && !isSet(column),
    );
  // By themselves: what is done to one by hand does not move the others.
  const sum = columns.reduce((all, { width }) => all + width, before);
  const fixed = columns.map((column) =>
    fixedWidth(column, sum + ROOM_TO_GROW, set.get(column.sortKey ?? "")),
  );
  const least = columns.map((column, index) =>
    column === filling ? `${column.width}px` : fixed[index],
  );
  return {
    columns: columns.map((column, index) =>
      column === filling ? "auto" : (fixed[index] ?? "auto"),
    ),
    least: `calc(${[`${before}px`, ...least].join(" + ")})`,
    isFilled: filling !== undefined,
  };
}

function fixedWidth<Row, SortKey extends string>(
  { width, widest = width, pinned }: GridColumn<Row, SortKey>,
  largeWindow: number,
  set: number | undefined,
): string {
  if (set !== undefined)
    return pinned ? `min(${set}px, ${MOST_PINNED})` : `${set}px`;
  return `clamp(${width}px, 100vw - ${largeWindow - widest}px, ${widest}px)`;
}

/** What a table takes of them. */
export function tableStyle({ least, isFilled }: Widths) {
  return { minInlineSize: least, inlineSize: isFilled ? "" : least };
}

/** Shows widths at once, without rendering anything: for as long as a pointer drags. */
export function showWidths(table: HTMLTableElement, widths: Widths): void {
  // Before those of the columns may stand what is before all columns.
  const cols = [...table.querySelectorAll("col")].slice(-widths.columns.length);
  for (const [index, col] of cols.entries())
    col.style.inlineSize = widths.columns[index] ?? "";
  Object.assign(table.style, tableStyle(widths));
}
