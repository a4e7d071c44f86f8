import { statusToColumn } from "../store/columns.ts";
import type { UnitOfWork } from "../store/store.ts";
import { createAgeClock } from "./age-clock.ts";
import { createLockClock } from "./lock-clock.ts";
import type { Locks } from "./locks.ts";
import { createRefresh, type RefreshParts } from "./refresh.ts";

/** At every so many ticks all of the Expired are looked at, in case something went back and forth in between. */
const THOROUGH = 600;

interface Parts extends RefreshParts {
  readonly locks: Locks;
}

/**
 * Brings statuses up to date with the clock: locks whose wait is over, passwords that have grown too old,
 * or no longer are because the policy, or the clock, is another. Runs on the writer, by Rolecall itself.
 */
export function createStatusClock(parts: Parts) {
  const { store } = parts;
  const refresh = createRefresh(parts);
  const endLocks = createLockClock({ ...parts, refresh });
  const applyAge = createAgeClock({ ...parts, refresh });
  let ticks = 0;

  /** Does what is due; to be called every second or so. */
  return async function tick(): Promise<void> {
    // A kill may have come between a lock and the status that tells of it.
    if (ticks === 0) await refresh(await store.read(findUntold));
    await endLocks();
    await applyAge(ticks % THOROUGH === 0);
    ticks += 1;
  };
}

/** Users who are Locked Out without their status saying so. */
async function findUntold({ db }: UnitOfWork): Promise<number[]> {
  const rows = await db
    .selectFrom("credentials")
    // Not a plain join: SQLite could begin with all users.
    .crossJoin("users")
    .select("users.id")
    .whereRef("users.id", "=", "credentials.user_id")
    .where("locked_until", "is not", null)
    .where("active", "=", 1)
    .where("status", "!=", statusToColumn("lockedOut"))
    .execute();
  return rows.map(({ id }) => id);
}
