import { create } from "zustand";
import type { SortKey, User } from "../../preload/contract/users.ts";
import type { GridSort } from "../ui/grid/columns.ts";
import { dropDraft } from "./draft.ts";

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
interface CodeOffer {
  readonly subject: CodeSubject;
  /** Whether the user has just been created, and nobody asked for it. */
  readonly isUnasked: boolean;
}

interface UsersView {
  readonly search: string;
  readonly sort: GridSort<SortKey>;
  /** Counted from 1. */
  readonly page: number;
  readonly pageSize: PageSize;
  readonly dialog: UsersDialog | null;
  readonly code: CodeOffer | null;
}

const initial: UsersView = {
  search: "",
  sort: { by: "username", descending: false },
  page: 1,
  pageSize: 25,
  dialog: null,
  code: null,
};

/** What is on screen of the users; the users themselves are in the query cache. */
export const useUsersView = create<UsersView>(() => initial);

const { setState } = useUsersView;

// What changes which rows there are begins at the first page again.
export const searchFor = (search: string) => setState({ search, page: 1 });
export const sortBy = (sort: GridSort<SortKey>) => setState({ sort, page: 1 });
export const setPageSize = (pageSize: PageSize) =>
  setState({ pageSize, page: 1 });
export const goToPage = (page: number) => setState({ page });
export const openDialog = (dialog: UsersDialog) => setState({ dialog });
export const openEdit = (id: string, tab: EditTab = "user") =>
  openDialog({ kind: "edit", id, tab });
export const closeDialog = () => {
  dropDraft();
  setState({ dialog: null });
};
export const openCode = (subject: CodeSubject, isUnasked = false) =>
  setState({ code: { subject, isUnasked } });
export const closeCode = () => setState({ code: null });
/** As it is after signing in: the next user finds nothing of the one before. */
export const resetUsersView = () => setState(initial);
