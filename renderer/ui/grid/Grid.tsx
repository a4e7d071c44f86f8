import {
  useCallback,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from "react";
import type { GridColumn, GridSort, GridSpot } from "./columns.ts";
import styles from "./grid.module.css";
import { GridHeader } from "./GridHeader.tsx";
import { GridRow } from "./GridRow.tsx";
import { controlBeside, moveByKey } from "./move.ts";
import { useCopy } from "./use-copy.ts";
import { useGridFocus } from "./use-grid-focus.ts";

interface GridProps<Row, SortKey extends string> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row, SortKey>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** How many rows there are on all pages, and how many of them come before these. */
  readonly total: number;
  readonly before: number;
  readonly sort: GridSort<SortKey>;
  readonly onSort: (sort: GridSort<SortKey>) => void;
  /** Enter or F2 on a row. */
  readonly onOpen?: (row: Row) => void;
  /** The Delete key on a row. */
  readonly onDelete?: (row: Row) => void;
  /** Shift+F10 on a row, or a click with the other mouse button. */
  readonly onMenu?: (row: Row, spot: GridSpot) => void;
  /** A row as text, for the clipboard. */
  readonly copyText: (row: Row) => string;
  /** Whether newer rows are on their way. */
  readonly isBusy: boolean;
}

/** A table for work: sorting by its headers, and all of it within reach of the keyboard. */
export function Grid<Row, SortKey extends string>(
  props: GridProps<Row, SortKey>,
) {
  const { label, columns, rows, rowKey, total, before, sort, onSort, isBusy } =
    props;
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(props, table);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className={styles.box}>
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-busy={isBusy}
        className={styles.table}
        style={{ minInlineSize: width }}
        {...keys}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ inlineSize: widthOf(column) }} />
          ))}
        </colgroup>
        <GridHeader columns={columns} sort={sort} onSort={onSort} />
        <tbody>
          {rows.map((row, index) => (
            <GridRow
              key={rowKey(row)}
              row={row}
              index={before + index + 2}
              columns={columns}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The window from which on each column is as wide as it gets, in pixels. */
const LARGE_WINDOW = 1800;

function widthOf<Row, SortKey extends string>({
  width,
  widest = width,
  isFlexible = false,
}: GridColumn<Row, SortKey>): string {
  return isFlexible
    ? "auto"
    : `clamp(${width}px, 100vw - ${LARGE_WINDOW - widest}px, ${widest}px)`;
}

function useGridKeys<Row, SortKey extends string>(
  { rows, onOpen, onDelete, onMenu, copyText }: GridProps<Row, SortKey>,
  tableRef: RefObject<HTMLTableElement | null>,
) {
  const { place, moveTo, follow } = useGridFocus(tableRef);
  const onFocus = useCallback(
    (event: { target: Element }) => follow(event.target),
    [follow],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.defaultPrevented) return;
    const beside = controlBeside(event.target, event.key);
    const to = moveByKey(place(), event);
    const move = to && (() => (beside ? beside.focus() : moveTo(to)));
    const act = move ?? actionOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const actionOf = ({
    key,
    shiftKey,
    target,
  }: KeyboardEvent): (() => void) | undefined => {
    const row = rows[place().row - 1];
    if (row === undefined) return undefined;
    // Enter on a control in a cell is that control's own.
    const isOnControl = target instanceof HTMLButtonElement;
    if (onOpen && (key === "F2" || (key === "Enter" && !isOnControl)))
      return () => onOpen(row);
    if (onDelete && key === "Delete") return () => onDelete(row);
    const isForMenu = key === "ContextMenu" || (shiftKey && key === "F10");
    if (onMenu && isForMenu && target instanceof Element)
      return () => onMenu(row, { element: target });
    return undefined;
  };
  const onContextMenu = (event: MouseEvent) => {
    const { target, clientX: x, clientY: y } = event;
    const cell = target instanceof Element && target.closest("td");
    if (!onMenu || !cell) return;
    event.preventDefault();
    follow(cell);
    const row = rows[place().row - 1];
    if (row === undefined) return;
    moveTo(place());
    onMenu(row, { element: cell, point: { x, y } });
  };
  useCopy(tableRef, () => {
    const row = rows[place().row - 1];
    return row && copyText(row);
  });
  return { onFocus, onKeyDown, onContextMenu };
}
