import type { PointerEvent } from "react";
import type { GridLayout, Side } from "./columns.ts";
import { followPointer } from "./follow-pointer.ts";

/** So far a pointer may stray, in pixels, and it is still a click. */
const SLOP = 6;
/** So near to an edge, in pixels, the table scrolls, and by so much with each movement. */
const EDGE = 56;
const SCROLL = 16;

/** Where a header would go. */
interface Drop {
  readonly cell: HTMLTableCellElement;
  readonly side: Side;
}

/** A header's cell says by `data-column` which column it is. */
const columnOf = ({ dataset }: HTMLElement) => dataset["column"];

/**
 * Lets a header be dragged to another place among those with a `data-column`. It begins once the pointer has
 * gone some way, so that a click stays a click; Esc leaves everything where it is.
 */
export function moveByPointer<SortKey extends string>(
  event: PointerEvent<HTMLTableCellElement>,
  { onMove }: GridLayout<SortKey>,
  sortKey: SortKey,
): void {
  const cell = event.currentTarget;
  const row = cell.closest("tr");
  if (event.button !== 0 || !row) return;
  const { pointerId, clientX: from } = event;
  let isDragged = false;
  let drop: Drop | null = null;

  const mark = (next: Drop | null) => {
    if (drop) delete drop.cell.dataset["drop"];
    drop = next;
    if (next) next.cell.dataset["drop"] = next.side;
  };
  const end = (isKept: boolean) => {
    const to = drop;
    mark(null);
    delete cell.dataset["dragged"];
    if (isDragged) swallowClick();
    // Its own cells say their sort keys.
    if (isKept && to) onMove(sortKey, columnOf(to.cell) as SortKey, to.side);
  };
  const move = ({ clientX }: globalThis.PointerEvent) => {
    if (!isDragged && Math.abs(clientX - from) < SLOP) return;
    if (!isDragged) {
      isDragged = true;
      cell.dataset["dragged"] = "";
      cell.setPointerCapture(pointerId);
    }
    scrollAtEdge(row, clientX);
    const next = dropAt(row, clientX);
    mark(next?.cell === cell ? null : next);
  };
  followPointer({ onMove: move, onEnd: end, isBegun: () => isDragged });
}

/** The header at a point, pinned ones above those that pass below them; behind the last one, that. */
function dropAt(row: HTMLTableRowElement, x: number): Drop | null {
  const { top, bottom } = row.getBoundingClientRect();
  const hit = document.elementFromPoint(x, (top + bottom) / 2)?.closest("th");
  if (hit?.parentElement !== row) return null;
  if (columnOf(hit) !== undefined) {
    const { left, right } = hit.getBoundingClientRect();
    const isFirst = hit.dataset["pinned"] !== undefined;
    const side = !isFirst && x < (left + right) / 2 ? "before" : "after";
    return { cell: hit, side };
  }
  const columns = [...row.cells].filter(
    (each) => columnOf(each) !== undefined && each.cellIndex < hit.cellIndex,
  );
  const last = columns.at(-1);
  return last ? { cell: last, side: "after" } : null;
}

function scrollAtEdge(row: HTMLTableRowElement, x: number): void {
  const box = row.closest("table")?.parentElement;
  if (!box) return;
  const { left, right } = box.getBoundingClientRect();
  const [first] = [...row.cells].filter(
    (each) => each.dataset["pinned"] !== undefined,
  );
  const start = first?.getBoundingClientRect().right ?? left;
  if (x > right - EDGE) box.scrollBy({ left: SCROLL });
  if (x < start + EDGE) box.scrollBy({ left: -SCROLL });
}

/** What ends a drag is no click, and sorts nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  // It comes at once or not at all.
  setTimeout(() => window.removeEventListener("click", swallow, true));
}
