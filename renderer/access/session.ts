import type { QueryClient } from "@tanstack/react-query";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { create } from "zustand";
import type { AccessState } from "../../preload/contract/access.ts";
import { RolecallError, unwrap } from "../ui/client.ts";
import { forgetAll, putAllAway, saveAll } from "../ui/keepers.ts";
import { useOwner } from "../ui/owner.ts";
import { queryKeys } from "../ui/queries.ts";

interface SessionView {
  /** Why the session ended, for the Sign in screen; null after one's own Sign out. */
  readonly ending: RolecallError | null;
  /** Whether Sign out was asked for here, so that no reason needs to be shown. */
  readonly isLeaving: boolean;
}

export const useSessionView = create<SessionView>(() => ({
  ending: null,
  isLeaving: false,
}));

type Stage = AccessState["stage"];

/** Where the window stands. Throws away what was read when it locks or the session ends. */
export function useAccess() {
  const queries = useQueryClient();
  const access = useQuery({
    queryKey: queryKeys.access,
    queryFn: () => unwrap(window.rolecall.access.current({})),
  });
  const stage = useRef<Stage>(undefined);
  useEffect(() => {
    if (access.data === undefined) return;
    follow(queries, access.data, stage.current);
    stage.current = access.data.stage;
  }, [access.data, queries]);
  return access;
}

function follow(
  queries: QueryClient,
  now: AccessState,
  before: Stage | undefined,
): void {
  if (now.stage === "signedIn") useSessionView.setState({ ending: null });
  if (now.stage === "signedIn" || now.stage === "locked")
    belongTo(queries, now.me.id);
  if (now.stage === "locked") putAway(queries);
  if (now.stage !== "signedOut") return;
  belongTo(queries, null);
  const { isLeaving, ending } = useSessionView.getState();
  const wasEnded = (before === "signedIn" || before === "locked") && !isLeaving;
  useSessionView.setState({
    isLeaving: false,
    ending: wasEnded ? (ending ?? sessionEnded()) : null,
  });
}

/**
 * The next user finds nothing of the one before, also when the page has missed that nobody was signed in
 * between them; who comes back after Lock finds everything.
 */
function belongTo(queries: QueryClient, owner: string | null): void {
  if (useOwner.getState().id === owner) return;
  putAway(queries);
  queries.getMutationCache().clear();
  forgetAll();
  // The last: the screens of the next user wait for it.
  useOwner.setState({ id: owner });
}

/**
 * SECURITY: nothing of the store stays in the page's memory that is not on screen any more. The exceptions
 * are drafts, with what they were typed over, and what is being sent just now and comes of it.
 */
function putAway(queries: QueryClient): void {
  putAllAway();
  queries.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== queryKeys.access[0],
  });
  const mutations = queries.getMutationCache();
  for (const mutation of mutations.getAll())
    // The others go by themselves once they are answered.
    if (mutation.state.status !== "pending") mutations.remove(mutation);
}

function sessionEnded(): RolecallError {
  return new RolecallError({
    code: "UNAUTHENTICATED",
    reason: "session_ended",
    message: "",
  });
}

/** Asks main again where the window stands; resolves when the page knows. */
export function useRefreshAccess(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    () => queries.invalidateQueries({ queryKey: queryKeys.access }),
    [queries],
  );
}

/**
 * Ends the session; one that is gone already counts as signed out. Throws a RolecallError when main
 * could not do it.
 */
export async function signOut(queries: QueryClient): Promise<void> {
  saveAll();
  useSessionView.setState({ isLeaving: true });
  try {
    await unwrap(window.rolecall.access.signOut({}));
  } catch (error) {
    if (!(error instanceof RolecallError && error.code === "UNAUTHENTICATED")) {
      useSessionView.setState({ isLeaving: false });
      throw error;
    }
  }
  await queries.invalidateQueries({ queryKey: queryKeys.access });
}

/** Takes the contents off all windows. Throws a RolecallError when main could not do it. */
export async function lock(queries: QueryClient): Promise<void> {
  saveAll();
  await unwrap(window.rolecall.access.lock({}));
  await queries.invalidateQueries({ queryKey: queryKeys.access });
}

/** Takes the contents off the screen: what is typed stays, and main is asked for the password. */
function coverUp(queries: QueryClient): void {
  queries.setQueryData<AccessState>(queryKeys.access, (shown) =>
    shown?.stage === "signedIn" ? { stage: "locked", me: shown.me } : shown,
  );
}

/**
 * Follows what main tells of the session, for as long as the page lives.
 * SECURITY: Lock waits for no answer, and where main can't say who is signed in, nothing is shown of them.
 */
export function followSession(queries: QueryClient): void {
  window.rolecall.onEvent((event) => {
    if (event.type !== "session") return;
    if (event.isLocked) coverUp(queries);
    const { access } = queryKeys;
    void queries.invalidateQueries({ queryKey: access }).then(() => {
      const isKnown = queries.getQueryState(access)?.status !== "error";
      if (!isKnown) coverUp(queries);
    });
  });
  watchForEndOfSession(queries);
}

/** With these there is nothing left in the Admin tool for who was signed in. */
const ENDINGS: readonly string[] = ["signed_out", "no_admin_tool", "no_role"];

/**
 * Looks at every failed call: when main says that nobody is signed in any more, that it is locked, or that
 * a role is missing, the page asks where it stands and follows. Sign in then shows the reason.
 */
function watchForEndOfSession(queries: QueryClient): void {
  const look = (error: unknown) => {
    if (!(error instanceof RolecallError)) return;
    const { code, reason } = error;
    const isEnd = ENDINGS.includes(reason);
    if (code !== "UNAUTHENTICATED" && !isEnd && reason !== "missing_role")
      return;
    if (
      queries.getQueryData<AccessState>(queryKeys.access)?.stage !== "signedIn"
    )
      return;
    if (isEnd) {
      const isPlain = reason === "signed_out";
      useSessionView.setState({ ending: isPlain ? sessionEnded() : error });
    }
    if (reason === "locked") coverUp(queries);
    void queries.invalidateQueries({ queryKey: queryKeys.access });
  };
  queries.getQueryCache().config.onError = look;
  queries.getMutationCache().config.onError = look;
}
