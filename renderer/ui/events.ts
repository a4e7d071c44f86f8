import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Command, RolecallEvent } from "../../preload/contract/events.ts";
import { queryKeys } from "./queries.ts";

/** How long after a refresh the next one begins at the soonest: a long run of changes is seen in steps. */
const PAUSE_MS = 300;

/** The branches of the cache that an event from main makes stale. */
function staleKeys(event: RolecallEvent): readonly QueryKey[] {
  if (event.type !== "changed") return [];
  return [
    [event.entity],
    // Deactivating a user ends their tokens.
    ...(event.entity === "users" ? [["tokens"]] : []),
    // Among the users that changed may be the one who is signed in: the frame bears their name.
    queryKeys.access,
  ];
}

/**
 * Refreshes what is stale: at once, then not before the last refresh has come through, so that changes
 * without end can't keep starting it over.
 */
export function createRefresher(queries: QueryClient) {
  const stale = new Map<string, QueryKey>();
  let isResting = false;
  const refresh = async () => {
    isResting = true;
    const keys = [...stale.values()];
    stale.clear();
    const refreshed = keys.map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    );
    const pause = new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    await Promise.all([...refreshed, pause]);
    isResting = false;
    if (stale.size > 0) await refresh();
  };
  return (keys: readonly QueryKey[]) => {
    for (const key of keys) stale.set(key.join(" "), key);
    if (stale.size > 0 && !isResting) void refresh();
  };
}

/** Keeps the cache in step with the store for as long as the page lives. */
export function followEvents(queries: QueryClient): void {
  const refresh = createRefresher(queries);
  window.rolecall.onEvent((event) => refresh(staleKeys(event)));
}

/** Hears what the native menu asks for, as long as the component is on screen. */
export function useCommands(obey: (command: Command) => void): void {
  useEffect(
    () =>
      window.rolecall.onEvent((event) => {
        if (event.type === "command") obey(event.command);
      }),
    [obey],
  );
}
