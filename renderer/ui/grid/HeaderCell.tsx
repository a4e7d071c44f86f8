import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { useText } from "../../i18n/use-text.ts";
import { announce } from "../announce.ts";
import type { GridColumn, GridLayout, GridSort } from "./columns.ts";
import styles from "./grid.module.css";
import { moveByPointer } from "./move-column.ts";
import { fitWidth, resizeByPointer } from "./resize-column.ts";

export interface HeaderParts<Row, SortKey extends string> {
  readonly columns: readonly GridColumn<Row, SortKey>[];
  readonly sort: GridSort<SortKey>;
  readonly onSort: (sort: GridSort<SortKey>) => void;
  /** Where columns can be resized and moved. */
  readonly layout: GridLayout<SortKey> | undefined;
  /** How wide it is what stands before all columns, in pixels. */
  readonly before: number;
}

interface HeaderCellProps<Row, SortKey extends string> extends HeaderParts<
  Row,
  SortKey
> {
  readonly column: GridColumn<Row, SortKey> & { readonly sortKey: SortKey };
}

/** A header that sorts, and by which its column is resized and moved. */
export function HeaderCell<Row, SortKey extends string>(
  props: HeaderCellProps<Row, SortKey>,
) {
  const { column, columns, sort, onSort, layout, before } = props;
  const { header, sortKey, pinned } = column;
  const isSorted = sort.by === sortKey;
  const cell = useRef<HTMLTableCellElement>(null);
  const onKeyDown = useHeaderKeys(props, cell);
  return (
    <th
      ref={cell}
      scope="col"
      className={pinned && styles[pinned]}
      aria-sort={
        isSorted ? (sort.descending ? "descending" : "ascending") : undefined
      }
      data-column={sortKey}
      data-pinned={pinned}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (layout && !pinned) moveByPointer(event, layout, sortKey);
      }}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles.sortButton}
        onClick={() =>
          onSort({
            by: sortKey,
            descending: isSorted ? !sort.descending : false,
          })
        }
      >
        <span className={styles.words}>{header}</span>
        <svg className={styles.arrow} viewBox="0 0 10 10" aria-hidden="true">
          {isSorted && (
            <path d={sort.descending ? "M1 2.5h8L5 8z" : "M1 7.5h8L5 2z"} />
          )}
        </svg>
      </button>
      {layout && (
        // For pointers alone: keys do the same from the header itself.
        <span
          className={styles.edge}
          aria-hidden="true"
          onPointerDown={(event) =>
            resizeByPointer(event, { columns, layout, before, sortKey })
          }
          onDoubleClick={() => layout.onResize(sortKey, null)}
        />
      )}
    </th>
  );
}

/** By how much a key makes a column wider, in pixels. */
const KEY_STEP = 10;

/** Alt with an arrow resizes the column, Shift with an arrow moves it. */
function useHeaderKeys<Row, SortKey extends string>(
  { column, columns, layout }: HeaderCellProps<Row, SortKey>,
  cell: React.RefObject<HTMLTableCellElement | null>,
) {
  const text = useText();
  const { header, sortKey, pinned } = column;
  const isMoved = useRef(false);
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    // Anew, so that the grid hears that the focus has come to another place with the header.
    const button = cell.current?.querySelector("button");
    button?.blur();
    button?.focus();
  });

  const resize = (step: number) => {
    if (!layout || !cell.current) return;
    const now = cell.current.offsetWidth;
    const width = fitWidth(layout, now + step * KEY_STEP);
    layout.onResize(sortKey, width);
    announce(text("columns.widthNow", { column: header, width }));
  };
  const move = (step: number) => {
    const movable = columns.filter((each) => each.sortKey && !each.pinned);
    const place = movable.findIndex((each) => each.sortKey === sortKey);
    const beside = movable[place + step]?.sortKey;
    if (!layout || beside === undefined) return;
    isMoved.current = true;
    layout.onMove(sortKey, beside, step > 0 ? "after" : "before");
    announce(
      text("columns.placeNow", {
        column: header,
        place: place + step + 1,
        count: movable.length,
      }),
    );
  };
  return (event: KeyboardEvent) => {
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!layout || step === undefined || ctrlKey || metaKey) return;
    if (altKey === shiftKey) return;
    event.preventDefault();
    if (altKey) resize(step);
    else if (!pinned) move(step);
  };
}
