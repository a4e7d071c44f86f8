import type { ReactNode } from "react";

/** A column of a grid. Columns are compared by identity: make them once, or rows render again. */
export interface GridColumn<Row, SortKey extends string> {
  readonly key: string;
  readonly header: string;
  /** In pixels; for a flexible one, at least. */
  readonly width: number;
  /** What it grows to in a large window; without it, it stays as it is. */
  readonly widest?: number;
  /** Takes what the others leave. */
  readonly isFlexible?: boolean;
  /** What a click on the header sorts by; without it, the header is only words. */
  readonly sortKey?: SortKey;
  /** Stays in sight at that side when the rest scrolls. */
  readonly pinned?: "start" | "end";
  /** What the cell shows. A control in it takes `tabIndex={-1}`: the grid hands the focus around. */
  readonly cell: (row: Row) => ReactNode;
}

/** The side of a column on which another one is put. */
export type Side = "before" | "after";

/** What a person does to the columns: those that sort can be resized and, unless they are pinned, moved. */
export interface GridLayout<SortKey extends string> {
  /** What was set by hand, in pixels. */
  readonly widths: ReadonlyMap<string, number>;
  /** Between which a width can be set, in pixels. */
  readonly limits: { readonly min: number; readonly max: number };
  /** null is as wide as it is by itself. */
  readonly onResize: (column: SortKey, width: number | null) => void;
  readonly onMove: (column: SortKey, beside: SortKey, side: Side) => void;
}

/** Where the menu of a row opens, and which element gets the focus back. */
export interface GridSpot {
  readonly element: Element;
  /** Where the pointer was, in the window; without it, the menu opens at the element. */
  readonly point?: { readonly x: number; readonly y: number };
}

export interface GridSort<SortKey extends string> {
  readonly by: SortKey;
  readonly descending: boolean;
}
