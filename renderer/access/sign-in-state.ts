import { useQuery } from "@tanstack/react-query";
import { unwrap } from "../ui/client.ts";
import { queryKeys } from "../ui/queries.ts";

/** How a user stands with signing in, fresh from the store, and again at each change to the users. */
export function useSignInState(id: string) {
  return useQuery({
    queryKey: [...queryKeys.users, "signIn", id],
    queryFn: () => unwrap(window.rolecall.access.ofUser({ id })),
    staleTime: 0,
    gcTime: 0,
  });
}
