import type { KeyObject } from "node:crypto";
import { appendToAudit } from "../audit/chain.ts";
import { statusEntry } from "../audit/entry.ts";
import type { Store, UnitOfWork } from "../store/store.ts";
import { refreshStatus, type StatusChange } from "../users/status.ts";

/** So many users in one unit of work: others wait for no more than that. */
const AT_ONCE = 200;

export interface RefreshParts {
  readonly store: Store;
  readonly auditKey: KeyObject;
  /** UTC, milliseconds. */
  readonly clock: () => number;
  /** Tells of users whose status is another now. */
  readonly onChange: (uids: readonly string[]) => void;
}

/**
 * Brings the statuses of some users up to date, in units of work of their own.
 * @param before what the clock makes of a user first, in the same unit
 */
export type Refresh = (
  userIds: readonly number[],
  before?: (unit: UnitOfWork, id: number) => Promise<void>,
) => Promise<void>;

/** Says how users' statuses are brought up to date. */
export function createRefresh({
  store,
  auditKey,
  clock,
  onChange,
}: RefreshParts): Refresh {
  return async function refresh(userIds, before) {
    for (let from = 0; from < userIds.length; from += AT_ONCE) {
      const some = userIds.slice(from, from + AT_ONCE);
      const changes = await store.write(async (unit) => {
        const now = clock();
        const found: StatusChange[] = [];
        for (const id of some) {
          await before?.(unit, id);
          const change = await refreshStatus({ unit, now }, id);
          if (change) found.push(change);
        }
        const entries = found.map((each) =>
          statusEntry(now, each, each.changes),
        );
        await appendToAudit(unit, auditKey, entries);
        return found;
      });
      if (changes.length > 0) onChange(changes.map(({ uid }) => uid));
    }
  };
}
