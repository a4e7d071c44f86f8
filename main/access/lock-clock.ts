import type { Store, UnitOfWork } from "../store/store.ts";
import {
  findCredentials,
  LOCKED_FOR_GOOD,
  setWrongGuesses,
} from "../users/credentials.ts";
import { nameKey, userKey, type Locks } from "./locks.ts";
import type { Refresh } from "./refresh.ts";

/** Milliseconds by which the time shown may stray from the time that counts. */
const STRAY = 2_000;
/** So many names are looked at at each tick. */
const AT_ONCE = 200;

interface Parts {
  readonly store: Store;
  readonly locks: Locks;
  readonly clock: () => number;
  readonly refresh: Refresh;
}

/** Ends the waits of those who are Locked Out, by the time that counts. */
export function createLockClock({ store, locks, clock, refresh }: Parts) {
  let lastName = 0;

  /** When a lock ends by the time that counts, as the clock on the wall will show it. */
  const endOf = (id: number, wrong: number): number =>
    clock() + locks.remaining(userKey(id), wrong);

  /** Ends locks whose wait is over, and corrects when those that go on are said to end. */
  async function endLocks(): Promise<void> {
    const locked = await store.read(findLocked);
    const due = locked.filter(
      ({ user_id: id, wrong_guesses, locked_until }) => {
        const end = endOf(id, wrong_guesses);
        return end <= clock() || Math.abs(end - locked_until) > STRAY;
      },
    );
    await refresh(
      due.map(({ user_id: id }) => id),
      async (unit, id) => {
        // Read again: the next wrong guess may have come in between.
        const credentials = await findCredentials(unit, id);
        if (!credentials?.locked_until) return;
        const { wrong_guesses: wrong } = credentials;
        const end = endOf(id, wrong);
        if (!Number.isFinite(end)) return;
        await setWrongGuesses(unit, id, wrong, end > clock() ? end : null);
      },
    );
  }

  /** The same for names that are nobody's, some at each tick. */
  async function endNames(): Promise<void> {
    const rows = await store.read((unit) => findWaiting(unit, lastName));
    // From the start again once the last has been seen.
    lastName = rows.length < AT_ONCE ? 0 : (rows.at(-1)?.seq ?? 0);
    const over = rows.filter(
      ({ name, wrong_guesses }) =>
        locks.remaining(nameKey(name), wrong_guesses) <= 0,
    );
    if (over.length === 0) return;
    await store.write(({ db }) =>
      db
        .updateTable("unknown_names")
        .set({ is_waiting: 0 })
        // A guess that came in between is a row of another number.
        .where(
          "seq",
          "in",
          over.map(({ seq }) => seq),
        )
        .execute(),
    );
  }

  return async function tick(): Promise<void> {
    await endLocks();
    await endNames();
  };
}

async function findLocked({ db }: UnitOfWork) {
  const rows = await db
    .selectFrom("credentials")
    .select(["user_id", "wrong_guesses", "locked_until"])
    .where("locked_until", "<", LOCKED_FOR_GOOD)
    .execute();
  // The condition leaves none without.
  return rows.map((row) => ({ ...row, locked_until: row.locked_until ?? 0 }));
}

/** Some names that are not known to be over, after the one looked at last. */
function findWaiting({ db }: UnitOfWork, after: number) {
  return db
    .selectFrom("unknown_names")
    .select(["seq", "name", "wrong_guesses"])
    .where("is_waiting", "=", 1)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(AT_ONCE)
    .execute();
}
