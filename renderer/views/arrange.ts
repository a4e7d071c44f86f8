import { SORT_KEYS, type SortKey } from "../../preload/contract/users.ts";
import type { ColumnView } from "../../preload/contract/views.ts";
import type { Side } from "../ui/grid/columns.ts";

type Columns = readonly ColumnView[];

/** The column that says whose row it is: the first, and always shown. */
export const LEADING: SortKey = "username";

/** All columns, each as it is shown, in their order: what is not named stands, shown, behind what is. */
export function arrange(columns: Columns): Columns {
  const named = new Set(columns.map(({ key }) => key));
  const others = SORT_KEYS.filter((key) => !named.has(key));
  const all = [
    ...columns,
    ...others.map((key) => ({ key, isHidden: false, width: null })),
  ];
  const isLeading = ({ key }: ColumnView) => key === LEADING;
  return [
    ...all.filter(isLeading).map((each) => ({ ...each, isHidden: false })),
    ...all.filter((each) => !isLeading(each)),
  ];
}

export function showColumn(
  columns: Columns,
  key: SortKey,
  isShown: boolean,
): Columns {
  return change(columns, key, { isHidden: !isShown });
}

/** @param width in pixels; null is as wide as it is by itself */
export function resizeColumn(
  columns: Columns,
  key: SortKey,
  width: number | null,
): Columns {
  return change(columns, key, { width });
}

function change(
  columns: Columns,
  key: SortKey,
  to: Partial<ColumnView>,
): Columns {
  return arrange(
    arrange(columns).map((each) =>
      each.key === key ? { ...each, ...to } : each,
    ),
  );
}

interface Place {
  readonly beside: SortKey;
  readonly side: Side;
}

/** Puts a column beside another one. The leading one stays where it is. */
export function moveColumn(
  columns: Columns,
  key: SortKey,
  { beside, side }: Place,
): Columns {
  const all = arrange(columns);
  const moved = all.find((each) => each.key === key);
  const others = all.filter((each) => each.key !== key);
  const found = others.findIndex((each) => each.key === beside);
  if (moved === undefined || found === -1) return all;
  return arrange(
    others.toSpliced(found + (side === "after" ? 1 : 0), 0, moved),
  );
}

/** Whether two ways of showing the columns look the same. */
export function areSameColumns(one: Columns, other: Columns): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

const normal = (columns: Columns) =>
  arrange(columns).map(({ key, isHidden, width }) => [key, isHidden, width]);
