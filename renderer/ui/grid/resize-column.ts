import type { PointerEvent } from "react";
import type { GridColumn, GridLayout } from "./columns.ts";
import { followPointer } from "./follow-pointer.ts";
import { showWidths, widthsOf } from "./widths.ts";

interface ResizeParts<Row, SortKey extends string> {
  readonly columns: readonly GridColumn<Row, SortKey>[];
  readonly layout: GridLayout<SortKey>;
  /** Of what stands before all columns, in pixels. */
  readonly before: number;
  readonly sortKey: SortKey;
}

/** A width within the limits. */
export function fitWidth(
  { limits }: Pick<GridLayout<string>, "limits">,
  width: number,
): number {
  return Math.min(Math.max(Math.round(width), limits.min), limits.max);
}

/**
 * Lets the edge of a header follow the pointer until it is let go; Esc puts it back. Nothing is rendered
 * before that: the rows may be many.
 */
export function resizeByPointer<Row, SortKey extends string>(
  event: PointerEvent<HTMLElement>,
  { columns, layout, before, sortKey }: ResizeParts<Row, SortKey>,
): void {
  const handle = event.currentTarget;
  const cell = handle.closest("th");
  const table = handle.closest("table");
  if (event.button !== 0 || !cell || !table) return;
  // Neither a click nor a move of the header.
  event.preventDefault();
  event.stopPropagation();
  handle.setPointerCapture(event.pointerId);
  const begun = { x: event.clientX, width: cell.offsetWidth };
  let width: number | null = null;
  const show = (set: ReadonlyMap<string, number>) =>
    showWidths(table, widthsOf({ columns, set, before }));

  const end = (isKept: boolean) => {
    if (width === null) return;
    if (isKept) layout.onResize(sortKey, width);
    else show(layout.widths);
  };
  const move = ({ clientX }: globalThis.PointerEvent) => {
    width = fitWidth(layout, begun.width + clientX - begun.x);
    show(new Map([...layout.widths, [sortKey, width]]));
  };
  followPointer({ onMove: move, onEnd: end, isBegun: () => true });
}
