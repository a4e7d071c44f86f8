import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from "react";
import type { GridColumn, GridLayout, GridSort, GridSpot } from "./columns.ts";
import styles from "./grid.module.css";
import { GridCheckbox } from "./GridCheckbox.tsx";
import { GridHeader } from "./GridHeader.tsx";
import { GridRow } from "./GridRow.tsx";
import { controlBeside, moveByKey } from "./move.ts";
import type { GridSelection } from "./selection.ts";
import { useCopy } from "./use-copy.ts";
import { useGridFocus } from "./use-grid-focus.ts";
import { useGridSelection } from "./use-grid-selection.ts";
import { tableStyle, widthsOf } from "./widths.ts";

interface GridProps<Row, SortKey extends string> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row, SortKey>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What the rows were asked for by: others are shown from the first row on. */
  readonly asked: string;
  /** How many rows there are on all pages, or null, and how many of them come before these. */
  readonly total: number | null;
  readonly before: number;
  readonly sort: GridSort<SortKey>;
  readonly onSort: (sort: GridSort<SortKey>) => void;
  /** Where columns can be resized and moved. */
  readonly layout?: GridLayout<SortKey>;
  /** Enter or F2 on a row. */
  readonly onOpen?: (row: Row) => void;
  /** The Delete key on a row. */
  readonly onDelete?: (row: Row) => void;
  /** Shift+F10 on a row, or a click with the other mouse button. */
  readonly onMenu?: (row: Row, spot: GridSpot) => void;
  /** Where rows can be selected: a column of checkboxes stands before all others then. */
  readonly selection?: GridSelection<Row>;
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
  const { selection } = props;
  const table = useRef<HTMLTableElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const keys = useGridKeys(props, table);
  const checks = selection ? CHECK_WIDTH : 0;
  const first = usePageCheckbox(selection, rows.map(rowKey));
  const set = props.layout?.widths ?? NONE_SET;
  const widths = widthsOf({ columns, set, before: checks });
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [props.asked]);
  return (
    <div ref={box} className={styles.box}>
      <table
        ref={table}
        role="grid"
        aria-label={label}
        // As ARIA says that it is not known.
        aria-rowcount={total === null ? -1 : total + 1}
        aria-colcount={columns.length + (selection ? 1 : 0)}
        aria-multiselectable={selection && true}
        aria-busy={isBusy}
        className={`${styles.table} ${selection ? styles.selectable : ""}`}
        style={tableStyle(widths)}
        {...keys}
      >
        <colgroup>
          {selection && <col style={{ inlineSize: CHECK_WIDTH }} />}
          {columns.map(({ key }, index) => (
            <col key={key} style={{ inlineSize: widths.columns[index] }} />
          ))}
        </colgroup>
        <GridHeader
          columns={columns}
          sort={sort}
          onSort={onSort}
          layout={props.layout}
          before={checks}
          first={first}
        />
        <tbody>
          {rows.map((row, index) => (
            <GridRow
              key={rowKey(row)}
              row={row}
              index={before + index + 2}
              columns={columns}
              isSelected={selection?.isSelected(rowKey(row))}
              checkboxLabel={selection?.rowLabel}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Of the column of checkboxes, in pixels. */
const CHECK_WIDTH = 32;
const NONE_SET: ReadonlyMap<string, number> = new Map();

/** Stands for all rows of the page at once; the same element as long as it shows the same. */
function usePageCheckbox<Row>(
  selection: GridSelection<Row> | undefined,
  keys: readonly string[],
): ReactNode {
  const selected = keys.filter((key) => selection?.isSelected(key)).length;
  const isWhole = selected === keys.length && selected > 0;
  const isMixed = selected > 0 && !isWhole;
  const label = selection?.pageLabel;
  return useMemo(
    () =>
      label !== undefined && (
        <GridCheckbox label={label} isSelected={isWhole} isMixed={isMixed} />
      ),
    [isMixed, isWhole, label],
  );
}

function useGridKeys<Row, SortKey extends string>(
  props: GridProps<Row, SortKey>,
  tableRef: RefObject<HTMLTableElement | null>,
) {
  const { rows, rowKey, selection, onOpen, onDelete, onMenu, copyText } = props;
  const { place, moveTo, follow } = useGridFocus(tableRef, selection ? 1 : 0);
  const keys = rows.map(rowKey);
  const selecting = useGridSelection({ selection, keys, place, moveTo });
  const onFocus = useCallback(
    (event: { target: Element }) => follow(event.target),
    [follow],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.defaultPrevented) return;
    const beside = controlBeside(event.target, event.key);
    const to = moveByKey(place(), event);
    const move = to && (() => (beside ? beside.focus() : moveTo(to)));
    const act = selecting.actionOf(event) ?? move ?? actionOf(event);
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
    const selected = rows.filter((each) => selection?.isSelected(rowKey(each)));
    if (selected.length > 0) return selected.map(copyText).join("\n");
    return row && copyText(row);
  });
  const { onClick, onMouseDown } = selecting;
  return { onFocus, onKeyDown, onClick, onMouseDown, onContextMenu };
}
