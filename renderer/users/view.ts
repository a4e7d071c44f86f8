import { create } from "zustand";
import type { SortKey, Status, User } from "../../preload/contract/users.ts";
import type { GridSort } from "../ui/grid/columns.ts";
import { draftPlaceOf } from "./draft.ts";

export type PageSize = 10 | 25 | 50 | 100;

/** Whom a one-time code is for. */
export type CodeSubject = Pick<
  User,
  "id" | "username" | "firstName" | "lastName"
>;

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

/** A one-time code that can be given now, on top of whatever stands open. */
export interface CodeOffer {
  readonly subject: CodeSubject;
  /** Whether the user has just been created, and nobody asked for it. */
  readonly isUnasked: boolean;
  /** Whether it has been given, and is on screen. */
  readonly isGiven: boolean;
}

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
  readonly code: CodeOffer | null;
  /** The username for whom a code was given that Lock took off the screen, until that has been said. */
  readonly lostCodeOf: string | null;
}

const initial: UsersView = {
  search: "",
  statuses: [],
  sort: { by: "username", descending: false },
  page: 1,
  pageSize: 25,
  dialog: null,
  opening: 0,
  code: null,
  lostCodeOf: null,
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
export const openCode = (subject: CodeSubject, isUnasked = false) =>
  setState({ code: { subject, isUnasked, isGiven: false } });
export const closeCode = () => setState({ code: null });
/** A code has been given by this offer: it is on screen, or lost if the offer has gone. */
export function giveCode(offer: CodeOffer): void {
  if (getState().code === offer)
    setState({ code: { ...offer, isGiven: true } });
  else loseCode(offer);
}
const loseCode = ({ subject: { username } }: CodeOffer) =>
  setState({ lostCodeOf: username });
export const forgetLostCode = () => setState({ lostCodeOf: null });

/** Closes what shows more of a user than Lock may leave in memory; forms come back with their drafts. */
export function putUsersAway(): void {
  const { code, dialog } = getState();
  if (code?.isGiven) loseCode(code);
  setState({ code: null });
  if (dialog?.kind === "delete") closeDialog();
}
/** As it is after signing in: the next user finds nothing of the one before. */
export const resetUsersView = () => setState(initial);
