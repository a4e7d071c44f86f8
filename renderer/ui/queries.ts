import { QueryClient } from "@tanstack/react-query";

/**
 * The cache of what was read from main. `networkMode: 'always'` because the default pauses when the
 * system says offline, and main is never further away than this computer.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // What changes is announced by events; nothing grows stale by itself.
        staleTime: Infinity,
      },
      mutations: {
        networkMode: "always",
        retry: false,
        // What was sent, and what came of it, goes with the screen that it was sent from.
        gcTime: 0,
      },
    },
  });
}

/** Keys of the cache, from general to special, so that an event can invalidate a whole branch. */
export const queryKeys = {
  access: ["access", "current"],
  users: ["users"],
  /** Among the users, since whoever edits users may have edited this one. */
  profile: ["users", "own"],
  policies: ["settings", "policies"],
  about: ["settings", "about"],
} as const;
