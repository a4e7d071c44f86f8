import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  type RefObject,
} from "react";
import { CONTROLS, type Place } from "./move.ts";

interface GridFocus {
  /** Where the focus of the grid is, or will be when it gets in. */
  readonly place: () => Place;
  /** Moves the focus there, or as near as there are rows and columns. */
  readonly moveTo: (place: Place) => void;
  /** Takes note that the focus came to an element by itself, by a click or Tab. */
  readonly follow: (target: Element) => void;
}

/**
 * One tab stop for a whole grid, which wanders among its cells (ARIA Authoring Practices, Grid: roving
 * tabindex). It is set on the elements directly, so that moving about renders nothing. A cell's own
 * control takes the focus instead of the cell. It begins at `column` of the first row.
 */
export function useGridFocus(
  tableRef: RefObject<HTMLTableElement | null>,
  column: number,
): GridFocus {
  const place = useRef<Place>({ row: 1, column });
  const stop = useRef<HTMLElement>(null);
  const row = useRef<HTMLTableRowElement>(null);
  const settle = useCallback(() => {
    const target = targetAt(tableRef.current, place.current);
    if (stop.current !== target) {
      if (stop.current) stop.current.tabIndex = -1;
      stop.current = target;
    }
    if (target) target.tabIndex = 0;
    row.current = target?.closest("tr") ?? null;
    return target;
  }, [tableRef]);

  const takeBack = useCallback(() => settle()?.focus(), [settle]);
  const hadFocus = useFocusMemory(tableRef, takeBack);

  // After each render: rows may have come and gone, and with them the element that had the focus.
  useLayoutEffect(() => {
    // A row that moved takes the focus along.
    if (hadFocus.current && row.current?.isConnected)
      place.current = { ...place.current, row: row.current.rowIndex };
    const target = settle();
    if (hadFocus.current && document.activeElement === document.body)
      target?.focus();
  });

  const moveTo = useCallback(
    (to: Place) => {
      place.current = clamp(tableRef.current, to);
      settle()?.focus();
    },
    [settle, tableRef],
  );
  const follow = useCallback(
    (target: Element) => {
      const cell = target.closest<HTMLTableCellElement>("td, th");
      const row = cell?.closest("tr");
      if (!cell || !row) return;
      place.current = { row: row.rowIndex, column: cell.cellIndex };
      settle();
    },
    [settle],
  );
  return { place: useCallback(() => place.current, []), moveTo, follow };
}

/**
 * Whether the focus was last seen in the table, dialogs aside: when the element that had it goes away,
 * nobody else has it. `onLost` is called when that happens behind a dialog, which then gives it to nobody.
 */
function useFocusMemory(
  tableRef: RefObject<HTMLTableElement | null>,
  onLost: () => void,
): RefObject<boolean> {
  const hadFocus = useRef(false);
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      if (
        !(target instanceof Element) ||
        target.closest('[role="dialog"], [role="alertdialog"]')
      )
        return;
      hadFocus.current = !!tableRef.current?.contains(target);
    };
    const check = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null || !hadFocus.current) return;
      // A dialog that closes gives the focus back in the next frame.
      setTimeout(() => {
        if (document.activeElement === document.body && document.hasFocus())
          onLost();
      }, 60);
    };
    document.addEventListener("focusin", look);
    document.addEventListener("focusout", check);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("focusout", check);
    };
  }, [tableRef, onLost]);
  return hadFocus;
}

function clamp(table: HTMLTableElement | null, { row, column }: Place): Place {
  const lastRow = (table?.rows.length ?? 1) - 1;
  const lastColumn = (table?.rows[0]?.cells.length ?? 1) - 1;
  return {
    row: Math.min(Math.max(row, 0), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  };
}

function targetAt(
  table: HTMLTableElement | null,
  place: Place,
): HTMLElement | null {
  const { row, column } = clamp(table, place);
  const cell = table?.rows[row]?.cells[column];
  const controls = [...(cell?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  // Of several controls, the one that has the focus.
  const focused = controls.find((each) => each === document.activeElement);
  return focused ?? controls[0] ?? cell ?? null;
}
