/** How far Page Up and Page Down go, in rows. */
const PAGE_OF_ROWS = 10;

/** A place in the table: row 0 is the header. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The keys of which a move is made. */
interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What takes the focus in a cell instead of the cell. */
export const CONTROLS = "button, a[href], input";

/** The control that an arrow leads to within the cell of a control, or undefined when it leads out. */
export function controlBeside(
  target: EventTarget,
  key: string,
): HTMLElement | undefined {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step === undefined || !(target instanceof HTMLElement)) return undefined;
  const cell = target.closest("td, th");
  const controls = [...(cell?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const from = controls.indexOf(target);
  return from === -1 ? undefined : controls[from + step];
}

/**
 * Where a key leads from a place in the grid, or null when it is not a key that moves (ARIA Authoring
 * Practices, Grid). It may lead past the edge: the grid stops there.
 */
export function moveByKey(
  { row, column }: Place,
  { key, ctrlKey, metaKey }: Keys,
): Place | null {
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "PageUp":
      // Stops at the first row of data, as Ctrl+Home does; only an arrow leads into the header.
      return { row: Math.max(row - PAGE_OF_ROWS, Math.min(row, 1)), column };
    case "PageDown":
      return { row: row + PAGE_OF_ROWS, column };
    case "Home":
      return { row: isFar ? 1 : row, column: 0 };
    case "End":
      return { row: isFar ? Infinity : row, column: Infinity };
    default:
      return null;
  }
}
