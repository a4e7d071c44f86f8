import type { UserFilter } from "../../../preload/contract/user-filter.ts";
import { walk, type Meant } from "./walk.ts";

/** All who are meant, in their order. */
interface Placed {
  readonly meant: Meant;
  readonly choices: string;
  readonly ids: Uint32Array;
}

interface Part {
  readonly offset: number;
  readonly limit: number;
  /** How many are meant in all. */
  readonly matching: number;
}

/**
 * Finds pages far into what was found: the first of them goes through all who are meant and keeps their
 * places, so that the others are there at once. It keeps one result, four bytes for each of it.
 * @param near up to here a page is reached by walking
 */
export function createPlaces(near: number) {
  let placed: Placed | null = null;

  function placesOf(meant: Meant, filter: UserFilter, matching: number) {
    const { status, role, missing } = filter;
    const choices = JSON.stringify([status, role, missing]);
    if (placed?.choices === choices && isSame(placed.meant, meant))
      return placed.ids;
    const ids = new Uint32Array(matching);
    let at = 0;
    walk(meant, 0, (id) => {
      ids[at] = id;
      at += 1;
      return true;
    });
    placed = { meant, choices, ids };
    return ids;
  }

  return {
    /** The ids of one page. */
    pageOf(
      meant: Meant,
      filter: UserFilter,
      { offset, limit, matching }: Part,
    ): readonly number[] {
      const count = Math.min(limit, matching - offset);
      if (count <= 0) return [];
      const isEveryone = meant.isEveryone && meant.bits === undefined;
      if (offset > near && !isEveryone) {
        const ids = placesOf(meant, filter, matching);
        return Array.from(ids.subarray(offset, offset + count));
      }
      const ids: number[] = [];
      walk(meant, offset, (id) => ids.push(id) < count);
      return ids;
    },

    /** Users are not what they were. */
    forget(): void {
      placed = null;
    },
  };
}

/** Whether the same are meant in the same order, conditions aside. */
const isSame = (one: Meant, other: Meant): boolean =>
  one.order === other.order &&
  one.sort.descending === other.sort.descending &&
  one.bits === other.bits;
