import { create } from "zustand";
import {
  CHOICE_VALUES,
  CHOICES,
  NO_FILTER,
  type Choice,
  type ChoiceName,
  type UserFilter,
} from "../../preload/contract/user-filter.ts";
import type {
  ColumnView,
  LastView,
  View,
} from "../../preload/contract/views.ts";
import type { PageSize, SortKey, User } from "../../preload/contract/users.ts";
import type { GridSort } from "../ui/grid/columns.ts";
import { registerKeeper } from "../ui/keepers.ts";
import { draftPlaceOf } from "./draft.ts";

export type EditTab = "user" | "tokens";

/** Which dialog of the users stands open. */
export type UsersDialog =
  | { readonly kind: "create" }
  | {
      readonly kind: "edit";
      readonly id: string;
      readonly tab: EditTab;
    }
  | { readonly kind: "view"; readonly id: string }
  | { readonly kind: "delete"; readonly user: User };

interface UsersView {
  /** Which users are shown. */
  readonly filter: UserFilter;
  readonly sort: GridSort<SortKey>;
  /** Counted from 1. */
  readonly page: number;
  readonly pageSize: PageSize;
  /** How the columns are shown, in their order; those not named stand behind them. */
  readonly columns: readonly ColumnView[];
  readonly dialog: UsersDialog | null;
  /** Which opening of a dialog it is, or was: another number each time, and the same one after Lock. */
  readonly opening: number;
}

interface ChoiceChange {
  readonly mode?: Choice["mode"];
  readonly values?: Iterable<unknown>;
}

const initial: UsersView = {
  filter: NO_FILTER,
  sort: { by: "username", descending: false },
  page: 1,
  pageSize: 25,
  columns: [],
  dialog: null,
  opening: 0,
};

/** What is on screen of the users; the users themselves are in the query cache. */
export const useUsersView = create<UsersView>(() => initial);

const { getState, setState } = useUsersView;
let lastOpening = 0;

// What changes which rows there are begins at the first page again.
export const searchFor = (search: string) =>
  setState(({ filter }) => ({ filter: { ...filter, search }, page: 1 }));
/** Sets what is given of a condition. Values that it has not are passed over. */
export const choose = (name: ChoiceName, change: ChoiceChange) =>
  setState(({ filter }) => {
    const { mode = filter[name].mode, values = filter[name].values } = change;
    const chosen = new Set(values);
    const choice = {
      mode,
      values: CHOICE_VALUES[name].filter((value) => chosen.has(value)),
    };
    return { filter: { ...filter, [name]: choice }, page: 1 };
  });
export const clearChoice = (name: ChoiceName) =>
  choose(name, { mode: "anyOf", values: [] });
export const showAllUsers = () => setState({ filter: NO_FILTER, page: 1 });
/** Whether some users are not shown because of a condition other than the search. */
export const hasChoices = (filter: UserFilter): boolean =>
  CHOICES.some((name) => filter[name].values.length > 0);
/** Whether some users are not shown at all. */
export const isNarrowed = (filter: UserFilter): boolean =>
  filter.search.trim() !== "" || hasChoices(filter);
export const sortBy = (sort: GridSort<SortKey>) => setState({ sort, page: 1 });
export const setPageSize = (pageSize: PageSize) =>
  setState({ pageSize, page: 1 });
type Columns = UsersView["columns"];
export const setColumns = (change: (columns: Columns) => Columns) =>
  setState(({ columns }) => ({ columns: change(columns) }));
/** What is kept of it when it is left. */
export function readView(): LastView {
  const { filter, sort, page, pageSize, columns } = getState();
  return { filter, sort, page, pageSize, columns };
}
/** Shows the users as in a view that was kept. */
export const showView = (view: View & Partial<LastView>) =>
  setState({ page: 1, ...view });
export const goToPage = (page: number) => setState({ page });
export function openDialog(dialog: UsersDialog): void {
  lastOpening += 1;
  setState({ dialog, opening: lastOpening });
}
export const openEdit = (id: string, tab: EditTab = "user") =>
  openDialog({ kind: "edit", id, tab });
/** Whether this opening of a dialog still lasts. */
export function isOpen(opening: number): boolean {
  const state = getState();
  return state.dialog !== null && state.opening === opening;
}
export function closeDialog(): void {
  draftPlaceOf(getState().opening).drop();
  setState({ dialog: null });
}
/** As it is to begin with, but for the columns and the rows per page: they hide nobody. */
export const startOver = () =>
  setState(({ columns, pageSize }) => ({ ...initial, columns, pageSize }));
/** As it is after signing in: the next user finds nothing of the one before. */
const resetUsersView = () => setState(initial);

registerKeeper({
  // It shows more of a user than Lock may leave in memory; forms come back with their drafts.
  putAway: () => {
    if (getState().dialog?.kind === "delete") closeDialog();
  },
  forget: resetUsersView,
});
