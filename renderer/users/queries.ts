import {
  keepPreviousData,
  queryOptions,
  replaceEqualDeep,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import type { UserFilter } from "../../preload/contract/user-filter.ts";
import type {
  UserCounts,
  User,
  UserPage,
} from "../../preload/contract/users.ts";
import type { LastView } from "../../preload/contract/views.ts";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { queryKeys } from "../ui/queries.ts";
import { useEdited } from "./edited.ts";
import { readView, useUsersView } from "./view.ts";

/** A page of users as it was asked for, and those who were edited on it and belong there no more. */
export interface FoundPage extends UserPage {
  readonly filter: UserFilter;
  /** All that it was asked for by: the same text for the same question. */
  readonly asked: string;
  readonly kept: readonly User[];
}

type PageView = Pick<LastView, "filter" | "sort" | "page" | "pageSize">;

const pageKeys = [...queryKeys.users, "list"];
const countKeys = [...queryKeys.users, "count"];

/** What is asked at each key press. */
const AT_EACH_KEY = {
  // One entry for each key press: they need not be kept for long.
  gcTime: 20_000,
  // Another call took the place of this one, which is wanted all the same: nobody is told.
  retry: (failures: number, error: Error) =>
    isOvertaken(error) && failures < 100,
  retryDelay: 20,
} as const;

function isOvertaken(error: Error): boolean {
  const { code, reason } = asRolecallError(error);
  return code === "UNAVAILABLE" && reason === "cancelled";
}

/** Asks for the page of users of a view. */
function pageQuery(queries: QueryClient, view: PageView) {
  const { filter, sort, page, pageSize } = view;
  const input = { ...filter, sort, page, pageSize };
  const asked = JSON.stringify(input);
  return queryOptions({
    ...AT_EACH_KEY,
    queryKey: [...pageKeys, input],
    queryFn: async ({ signal }): Promise<FoundPage> => {
      const found = await unwrap(window.rolecall.users.list(input));
      // Taking note of the signal also ends the query when nobody waits for it any more: who comes back
      // to it must not wait for an answer that was overtaken.
      signal.throwIfAborted();
      const kept = await readKept(found.users);
      const users = asBefore(queries, found.users);
      const matching = found.matching ?? matchingUpTo(users, page, pageSize);
      const { total } = found;
      return { users, matching, total, filter, kept, asked };
    },
  });
}

/**
 * The page of users that the view asks for, as long as it may be asked for. Rows that are there stay until
 * the next ones come; an answer to an older question is never shown in place of a newer one.
 */
export function useUserPage(mayView: boolean) {
  const queries = useQueryClient();
  const filter = useUsersView((view) => view.filter);
  const sort = useUsersView((view) => view.sort);
  const page = useUsersView((view) => view.page);
  const pageSize = useUsersView((view) => view.pageSize);
  return useQuery({
    ...pageQuery(queries, { filter, sort, page, pageSize }),
    placeholderData: keepPreviousData,
    enabled: mayView,
  });
}

/** Asks already for the page of users that will be on screen: it is read while the screen is rendered. */
export function askForUserPage(queries: QueryClient): void {
  // A failure shows on the screen, which asks again.
  queries.query(pageQuery(queries, readView())).catch(() => undefined);
}

/** How many match where the page is the last one: those up to its end. Null where it may not be. */
function matchingUpTo(
  users: readonly User[],
  page: number,
  pageSize: number,
): number | null {
  const isLast = users.length < pageSize && (users.length > 0 || page === 1);
  return isLast ? (page - 1) * pageSize + users.length : null;
}

/** How many users match, and how many for each value that a filter can choose; asked once `isWanted`. */
export function useUserCounts(isWanted: boolean) {
  const filter = useUsersView((view) => view.filter);
  return useQuery({
    ...AT_EACH_KEY,
    placeholderData: keepPreviousData,
    queryKey: [...countKeys, filter],
    queryFn: async ({ signal }): Promise<UserCounts> => {
      const counts = await unwrap(window.rolecall.users.count(filter));
      signal.throwIfAborted();
      return counts;
    },
    enabled: isWanted,
  });
}

/** Those whose rows stay in sight although they are not on their page any more. */
async function readKept(users: readonly User[]): Promise<readonly User[]> {
  const { edits } = useEdited.getState();
  const missing = edits.filter(({ id }) =>
    users.every((user) => user.id !== id),
  );
  const read = missing.map(async ({ id }) => {
    const answer = await window.rolecall.users.get({ id });
    // Who is not there any more has no row.
    return answer.ok ? [answer.data] : [];
  });
  return (await Promise.all(read)).flat();
}

/** The same objects as on the page before where nothing differs, so that their rows need not render again. */
function asBefore(
  queries: QueryClient,
  users: readonly User[],
): readonly User[] {
  const pages = queries.getQueryCache().findAll({ queryKey: pageKeys });
  const newest = pages.reduce<(typeof pages)[number] | undefined>(
    (last, each) =>
      last && last.state.dataUpdatedAt >= each.state.dataUpdatedAt
        ? last
        : each,
    undefined,
  );
  if (newest === undefined) return users;
  const page = queries.getQueryData<FoundPage>(newest.queryKey);
  const before = new Map(page?.users.map((user) => [user.id, user]));
  return users.map((user) => {
    const same = before.get(user.id);
    return same ? replaceEqualDeep(same, user) : user;
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
