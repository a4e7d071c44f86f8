import { create } from "zustand";
import {
  MOST_CHOSEN,
  type BulkSelection,
} from "../../preload/contract/bulk.ts";
import { searchWords } from "../../preload/contract/fold.ts";
import {
  CHOICES,
  type UserFilter,
} from "../../preload/contract/user-filter.ts";
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
  const selection = getState();
  const isAll = selection.kind === "matching";
  const named = new Set(isAll ? selection.except : selection.ids);
  for (const id of ids)
    if (isSelected === isAll) named.delete(id);
    else named.add(id);
  if (named.size > MOST_CHOSEN) return false;
  setState(
    isAll ? { ...selection, except: named } : { kind: "chosen", ids: named },
    true,
  );
  return true;
}

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

/** Whether both let the same users through, however they are written. */
export function isSameFilter(one: UserFilter, other: UserFilter): boolean {
  const key = (filter: UserFilter) =>
    JSON.stringify([
      searchWords(filter.search),
      // Without values, the mode says nothing.
      CHOICES.map((name) => filter[name].values.length > 0 && filter[name]),
    ]);
  return one === other || key(one) === key(other);
}

registerKeeper({ forget: clearSelection });
