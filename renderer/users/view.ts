import { create } from "zustand";
import type { SortKey, Status, User } from "../../preload/contract/users.ts";
import type { GridSort } from "../ui/grid/columns.ts";
import { registerKeeper } from "../ui/keepers.ts";
import { draftPlaceOf } from "./draft.ts";

export type PageSize = 10 | 25 | 50 | 100;

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
  readonly search: string;
  /** Which statuses are shown; none is all. */
  readonly statuses: readonly Status[];
  readonly sort: GridSort<SortKey>;
  /** Counted from 1. */
  readonly page: number;
  readonly pageSize: PageSize;
  readonly dialog: UsersDialog | null;
  /** Which opening of a dialog it is, or was: another number each time, and the same one after Lock. */
  readonly opening: number;
}

const initial: UsersView = {
  search: "",
  statuses: [],
  sort: { by: "username", descending: false },
  page: 1,
  pageSize: 25,
  dialog: null,
  opening: 0,
};

/** What is on screen of the users; the users themselves are in the query cache. */
export const useUsersView = create<UsersView>(() => initial);

const { getState, setState } = useUsersView;
let lastOpening = 0;

// What changes which rows there are begins at the first page again.
export const searchFor = (search: string) => setState({ search, page: 1 });
export const filterByStatus = (statuses: readonly Status[]) =>
  setState({ statuses, page: 1 });
export const showAllUsers = () =>
  setState({ search: "", statuses: [], page: 1 });
export const sortBy = (sort: GridSort<SortKey>) => setState({ sort, page: 1 });
export const setPageSize = (pageSize: PageSize) =>
  setState({ pageSize, page: 1 });
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
/** As it is after signing in: the next user finds nothing of the one before. */
export const resetUsersView = () => setState(initial);

registerKeeper({
  // It shows more of a user than Lock may leave in memory; forms come back with their drafts.
  putAway: () => {
    if (getState().dialog?.kind === "delete") closeDialog();
  },
  forget: resetUsersView,
});
