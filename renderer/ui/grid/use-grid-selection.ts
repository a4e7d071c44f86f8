import { useRef, type KeyboardEvent, type MouseEvent } from "react";
import { CONTROLS, type Place } from "./move.ts";
import { keysBetween, type GridSelection } from "./selection.ts";

interface SelectionParts<Row> {
  readonly selection: GridSelection<Row> | undefined;
  /** The keys of the rows of the page, in their order. */
  readonly keys: readonly string[];
  readonly place: () => Place;
  readonly moveTo: (place: Place) => void;
}

/** What was selected last, from where to where, so that Shift can make it longer or shorter. */
interface Range {
  readonly anchor: string;
  readonly head: string;
}

const CHECKBOX = 'input[type="checkbox"]';

/** Whether a key or a click there is for the row: not on a control with work of its own. */
function isForRow(target: EventTarget): target is Element {
  if (!(target instanceof Element) || !target.closest("tbody")) return false;
  const control = target.closest(CONTROLS);
  return control === null || control.matches(`${CHECKBOX}, [role="link"]`);
}

/**
 * Selects rows as lists do everywhere: Space, Shift with arrows, Space or a click for a range, Ctrl/Cmd+A for
 * the page, Esc for nobody, clicks on the checkboxes, Ctrl/Cmd+click anywhere on the row.
 */
export function useGridSelection<Row>(parts: SelectionParts<Row>) {
  const { selection, keys, place, moveTo } = parts;
  const range = useRef<Range | null>(null);
  const keyAt = (index: number) => keys[index] ?? "";

  const set = (index: number, isSelected: boolean) => {
    const key = keyAt(index);
    selection?.onSelect([key], isSelected);
    range.current = { anchor: key, head: key };
  };
  const toggle = (index: number) =>
    set(index, selection?.isSelected(keyAt(index)) !== true);
  /** Where a range begins that ends at `from` so far; a new one begins there. */
  const anchorFor = (from: number) => {
    const anchor = keys.indexOf(range.current?.anchor ?? "");
    return anchor === -1 ? from : anchor;
  };
  /** Makes the range end at a row: what it held before and holds no more is let go. */
  const extendTo = (to: number, from = to) => {
    const anchor = anchorFor(from);
    const head = keys.indexOf(range.current?.head ?? "");
    const now = keysBetween(keys, anchor, to);
    const before = head === -1 ? [] : keysBetween(keys, anchor, head);
    const left = before.filter((key) => !now.includes(key));
    if (left.length > 0) selection?.onSelect(left, false);
    selection?.onSelect(now, true);
    range.current = { anchor: keyAt(anchor), head: keyAt(to) };
  };
  /** Gives all rows from the last one to this one what this one gets. */
  const setAllTo = (to: number) => {
    const isSelected = selection?.isSelected(keyAt(to)) !== true;
    const between = keysBetween(keys, anchorFor(to), to);
    selection?.onSelect(between, isSelected);
    range.current = { anchor: keyAt(to), head: keyAt(to) };
  };

  /** Selects all of the page, or lets all of it go when it is. */
  const togglePage = () => {
    const isWhole = keys.every((key) => selection?.isSelected(key));
    selection?.onSelect(keys, !isWhole);
  };

  /** What a key does to the selection; undefined where it is no such key. */
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (selection === undefined) return undefined;
    const { key, shiftKey, target } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const { row, column } = place();
    const index = row - 1;
    if (key === "Escape") return selection.onClear ?? undefined;
    if (isCommand && key.toLowerCase() === "a")
      return () => selection.onSelect(keys, true);
    if (isCommand || keys[index] === undefined) return undefined;
    if (key === " " && isForRow(target))
      return () => (shiftKey ? extendTo(index) : toggle(index));
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (!shiftKey || step === undefined) return undefined;
    return () => {
      const to = Math.min(Math.max(index + step, 0), keys.length - 1);
      // Who has moved on without Shift begins anew.
      if (range.current?.head !== keyAt(index)) range.current = null;
      extendTo(to, index);
      moveTo({ row: to + 1, column });
    };
  };

  const onClick = (event: MouseEvent) => {
    const { target, shiftKey } = event;
    if (selection === undefined) return;
    if (target instanceof Element && target.matches(`thead ${CHECKBOX}`))
      togglePage();
    if (!isForRow(target)) return;
    const cell = target.closest("td");
    const row = cell?.closest("tr")?.rowIndex;
    if (!cell || row === undefined || keys[row - 1] === undefined) return;
    const isOnCheckbox = target.matches(CHECKBOX);
    const isOnControl = target.closest(CONTROLS) !== null;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isOnCheckbox) (shiftKey ? setAllTo : toggle)(row - 1);
    else if (isOnControl || !(shiftKey || isCommand)) return;
    else (shiftKey ? extendTo : toggle)(row - 1);
    moveTo({ row, column: cell.cellIndex });
  };
  /** A click with Shift would mark the text between it and the last. */
  const onMouseDown = (event: MouseEvent) => {
    if (selection && event.shiftKey && isForRow(event.target))
      event.preventDefault();
  };
  return { actionOf, onClick, onMouseDown };
}
