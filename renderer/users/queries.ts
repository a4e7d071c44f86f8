import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { unwrap } from "../ui/client.ts";
import { queryKeys } from "../ui/queries.ts";
import { useUsersView } from "./view.ts";

/**
 * The page of users that the view asks for, as long as it may be asked for. Rows that are there stay until
 * the next ones come; an answer to an older question is never shown in place of a newer one.
 */
export function useUserPage(mayView: boolean) {
  const filter = useUsersView((view) => view.filter);
  const sort = useUsersView((view) => view.sort);
  const page = useUsersView((view) => view.page);
  const pageSize = useUsersView((view) => view.pageSize);
  const input = { ...filter, sort, page, pageSize };
  return useQuery({
    queryKey: [...queryKeys.users, "list", input],
    queryFn: () => unwrap(window.rolecall.users.list(input)),
    enabled: mayView,
    placeholderData: keepPreviousData,
    // One entry for each key press: they need not be kept for long.
    gcTime: 20_000,
  });
}

/** One user, fresh from the store each time that a dialog opens, and at each change after that. */
export function useFreshUser(id: string) {
  return useQuery({
    queryKey: [...queryKeys.users, "one", id],
    queryFn: () => unwrap(window.rolecall.users.get({ id })),
    staleTime: 0,
    gcTime: 0,
  });
}
