import {
  usePrefetchQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useLayoutEffect } from "react";
import { create } from "zustand";
import type { LastView, Views } from "../../preload/contract/views.ts";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { registerKeeper } from "../ui/keepers.ts";
import { noteOwner, useOwner } from "../ui/owner.ts";
import { askForUserPage } from "../users/queries.ts";
import { readView, showView, useUsersView } from "../users/view.ts";
import { viewsQuery } from "./queries.ts";

// How the table was left is read once after signing in, and written a moment after each change. What another
// window writes meanwhile is not taken over: each window keeps its own place, and the last one to move wins.

/** For so long a view has to stay as it is before it is written. */
const KEEP_AFTER_MS = 500;
/** The writer was busy with something long. */
const TRY_AGAIN_MS = 5_000;

/** Whose view the table shows. */
const useRestored = create<{ readonly owner: object | null }>(() => ({
  owner: null,
}));
/** As it is in the store; null where that is not known, and so must not be written over. */
let stored: LastView | null = null;
/** Whether the window is signed in: nothing is written while it is locked, but later. */
let isOpen = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the table as it was left, and remembers how it is left.
 * @param mayView whether users may be asked for
 * @returns whether the table can be shown: as it was left, or to begin with where that can't be read
 */
export function useLastView(mayView: boolean): boolean {
  const queries = useQueryClient();
  const owner = useOwner();
  const isRestored = useRestored((restored) => restored.owner === owner);
  // While the frame is being rendered.
  usePrefetchQuery(viewsQuery);
  const views = useQuery({ ...viewsQuery, enabled: !isRestored });
  useLayoutEffect(() => {
    if (isRestored || views.isPending) return;
    // Then Lock or Sign in comes up, and it is read after that.
    const isEnding =
      views.error && asRolecallError(views.error).code === "UNAUTHENTICATED";
    if (isEnding) return;
    restore(views.data);
    if (mayView) askForUserPage(queries);
  }, [isRestored, mayView, queries, views.data, views.error, views.isPending]);
  useEffect(() => {
    isOpen = true;
    keepSoon();
    return () => {
      isOpen = false;
    };
  }, []);
  return isRestored;
}

function restore(views: Views | undefined): void {
  if (views?.last) showView(views.last);
  stored = views ? readView() : null;
  useRestored.setState({ owner: useOwner.getState() });
}

function keepSoon(after = KEEP_AFTER_MS): void {
  clearTimeout(timer);
  timer = setTimeout(keep, after);
}

/** Writes how the table stands, if that is not written yet. */
function keep(): void {
  clearTimeout(timer);
  timer = undefined;
  const before = stored;
  // SECURITY: never for another user than the one who left it like this.
  const isTheirs = useRestored.getState().owner === useOwner.getState();
  if (!isOpen || !isTheirs || before === null) return;
  const view = readView();
  if (JSON.stringify(view) === JSON.stringify(before)) return;
  stored = view;
  const isStillTheirs = noteOwner();
  unwrap(window.rolecall.views.keep({ view })).catch((error: unknown) => {
    if (!isStillTheirs()) return;
    if (stored === view) stored = before;
    if (asRolecallError(error).code === "UNAVAILABLE") keepSoon(TRY_AGAIN_MS);
  });
}

const PARTS = ["filter", "sort", "page", "pageSize", "columns"] as const;

useUsersView.subscribe((now, before) => {
  if (PARTS.some((part) => now[part] !== before[part])) keepSoon();
});
// Somebody else may be signed in: by then the page knows.
window.rolecall.onEvent(({ type }) => {
  if (type === "session" && timer !== undefined) keepSoon();
});
window.addEventListener("beforeunload", keep);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") keep();
});
registerKeeper({
  save: keep,
  forget: () => {
    clearTimeout(timer);
    timer = undefined;
    stored = null;
    useRestored.setState({ owner: null });
  },
});
