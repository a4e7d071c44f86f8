import { create } from "zustand";
import {
  MOST_CHOSEN,
  type BulkSelection,
} from "../../preload/contract/bulk.ts";
import type { UserFilter } from "../../preload/contract/user-filter.ts";
import { registerKeeper } from "../ui/keepers.ts";

/** Whom a bulk act is for, by their ids, so that paging, sorting and what changes elsewhere don't matter. */
export type Selection =
  | { readonly kind: "chosen"; readonly ids: ReadonlySet<string> }
  | {
      /** All who match, but for some. */
      readonly kind: "matching";
      readonly filter: UserFilter;
      readonly except: ReadonlySet<string>;
    };

const NOBODY: Selection = { kind: "chosen", ids: new Set() };

/** Who is selected. Lock leaves it as it is: ids tell nothing about anybody. */
export const useSelection = create<Selection>(() => NOBODY);

const { getState, setState } = useSelection;

/** Selects these users or lets them go. False, with nothing done, where that would be more than `MOST_CHOSEN`. */
export function select(ids: readonly string[], isSelected: boolean): boolean {
  const isAll = getState().kind === "matching";
  const named = new Set(namedIn(getState()));
  for (const id of ids)
    if (isSelected === isAll) named.delete(id);
    else named.add(id);
  if (named.size > MOST_CHOSEN) return false;
  setNamed(named);
  return true;
}

/** Forgets a user who is not there any more, selected or left out. */
export function forgetUser(id: string): void {
  const named = new Set(namedIn(getState()));
  if (named.delete(id)) setNamed(named);
}

/** Those who were selected or left out one by one. */
export const namedIn = (selection: Selection): ReadonlySet<string> =>
  selection.kind === "matching" ? selection.except : selection.ids;

const setNamed = (named: ReadonlySet<string>) =>
  setState(
    (selection) =>
      selection.kind === "matching"
        ? { ...selection, except: named }
        : { kind: "chosen", ids: named },
    true,
  );

export const selectAllMatching = (filter: UserFilter) =>
  setState({ kind: "matching", filter, except: new Set() }, true);
export const clearSelection = () => setState(NOBODY, true);

/** Whether a user who matches is among those selected. */
export function isAmong(selection: Selection, id: string): boolean {
  return selection.kind === "chosen"
    ? selection.ids.has(id)
    : !selection.except.has(id);
}

/** How many are selected when so many match; null where that is not known. */
export function countSelected(
  selection: Selection,
  matching: number | null,
): number | null {
  if (selection.kind === "chosen") return selection.ids.size;
  return matching === null
    ? null
    : Math.max(matching - selection.except.size, 0);
}

export function isAnyoneSelected(selection: Selection): boolean {
  return selection.kind === "matching" || selection.ids.size > 0;
}

/** The selection as a call takes it. */
export function asInput(selection: Selection): BulkSelection {
  if (selection.kind === "chosen")
    return { kind: "chosen", ids: [...selection.ids] };
  const { filter, except } = selection;
  return { kind: "matching", filter, except: [...except] };
}

registerKeeper({ forget: clearSelection });
