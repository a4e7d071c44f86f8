import type { QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Command, RolecallEvent } from "../../preload/contract/events.ts";
import { queryKeys } from "./queries.ts";

/** Marks as stale what an event from main says has changed. */
function invalidate(queries: QueryClient, event: RolecallEvent): void {
  if (event.type === "changed")
    void queries.invalidateQueries({ queryKey: [event.entity] });
  // Deactivating a user ends their tokens.
  if (event.type === "changed" && event.entity === "users")
    void queries.invalidateQueries({ queryKey: ["tokens"] });
  // Among the users that changed may be the one who is signed in: the frame bears their name.
  if (event.type === "changed")
    void queries.invalidateQueries({ queryKey: queryKeys.access });
}

/** Keeps the cache in step with the store for as long as the page lives. */
export function followEvents(queries: QueryClient): void {
  window.rolecall.onEvent((event) => invalidate(queries, event));
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
