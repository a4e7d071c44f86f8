import type { QueryClient } from "@tanstack/react-query";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { create } from "zustand";
import type { AccessState } from "../../preload/contract/access.ts";
import { RolecallError, unwrap } from "../ui/client.ts";
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

/** Where the window stands. Throws away what was read of the users when their session ends. */
export function useAccess() {
  const queries = useQueryClient();
  const access = useQuery({
    queryKey: queryKeys.access,
    queryFn: () => unwrap(window.rolecall.access.current({})),
  });
  const stage = useRef<AccessState["stage"]>(undefined);
  useEffect(() => {
    if (access.data === undefined) return;
    if (access.data.stage === "signedOut") leave(queries, stage.current);
    if (access.data.stage === "signedIn")
      useSessionView.setState({ ending: null });
    stage.current = access.data.stage;
  }, [access.data, queries]);
  return access;
}

function leave(queries: QueryClient, before: AccessState["stage"] | undefined) {
  queries.removeQueries({ queryKey: queryKeys.users });
  const { isLeaving, ending } = useSessionView.getState();
  const wasEnded = before === "signedIn" && !isLeaving;
  useSessionView.setState({
    isLeaving: false,
    ending: wasEnded ? (ending ?? sessionEnded()) : null,
  });
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

/**
 * Looks at every failed call: when main says that nobody is signed in any more, or that the roles no
 * longer open the window, asks where the window stands, which then leads to Sign in with this reason.
 */
export function watchForEndOfSession(queries: QueryClient): void {
  const look = (error: unknown) => {
    if (!(error instanceof RolecallError)) return;
    if (error.code !== "UNAUTHENTICATED" && error.reason !== "no_admin_tool")
      return;
    if (
      queries.getQueryData<AccessState>(queryKeys.access)?.stage !== "signedIn"
    )
      return;
    const isPlain = error.reason === "signed_out";
    useSessionView.setState({ ending: isPlain ? sessionEnded() : error });
    void queries.invalidateQueries({ queryKey: queryKeys.access });
  };
  queries.getQueryCache().config.onError = look;
  queries.getMutationCache().config.onError = look;
}
