import type { UserFilter } from "../../../preload/contract/user-filter.ts";
import type { UserCounts } from "../../../preload/contract/users.ts";
import type { UnitOfWork } from "../store.ts";
import { countUsers, findUsers } from "./plain.ts";
import type { FoundPage, UserQuery } from "./query.ts";

/** Called between pieces of work of a few milliseconds: throws when nobody waits for the answer any more. */
export type CheckWanted = () => void;

/** Finds users inside a unit of work of its own connection. */
export interface Finder {
  list(
    unit: UnitOfWork,
    query: UserQuery,
    checkWanted: CheckWanted,
  ): Promise<FoundPage>;
  /** How many match, and how many would for each value of each condition: always exact. */
  count(
    unit: UnitOfWork,
    filter: UserFilter,
    checkWanted: CheckWanted,
  ): Promise<UserCounts>;
}

/** Finds by reading what there is: for a thread that keeps nothing in memory. */
export const plainFinder: Finder = { list: findUsers, count: countUsers };
