import type { KeyObject } from "node:crypto";
import { appendToAudit } from "../audit/chain.ts";
import { systemEntry } from "../audit/entry.ts";
import { readSetting } from "../settings/settings.ts";
import { statusToColumn } from "../store/columns.ts";
import type { Store, UnitOfWork } from "../store/store.ts";
import {
  findCredentials,
  LOCKED_FOR_GOOD,
  setWrongGuesses,
} from "../users/credentials.ts";
import { refreshStatus, type StatusChange } from "../users/status.ts";
import { userKey, type Locks } from "./locks.ts";

const DAY = 24 * 60 * 60 * 1000;
/** So many users in one unit of work: others wait for no more than that. */
const AT_ONCE = 200;
/** Milliseconds by which the time shown may stray from the time that counts. */
const STRAY = 2_000;

interface Parts {
  readonly store: Store;
  readonly auditKey: KeyObject;
  readonly locks: Locks;
  /** UTC, milliseconds. */
  readonly clock: () => number;
  /** Tells of users whose status is another now. */
  readonly onChange: (uids: readonly string[]) => void;
}

/** Up to when passwords were found too old, and by which policy. */
interface Progress {
  readonly maxAgeDays: number;
  readonly cutoff: number;
}

/**
 * Brings statuses up to date with the clock: locks whose wait is over, passwords that have grown too old,
 * or no longer are because the policy, or the clock, is another. Runs on the writer, by Rolecall itself.
 */
export function createStatusClock(parts: Parts) {
  const { store, clock, locks } = parts;
  const refresh = createRefresh(parts);
  let done: Progress | null = null;
  let isFirst = true;

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

  /** Makes Expired what is too old by now, and what no longer is Active again. */
  async function applyAge(): Promise<void> {
    const maxAgeDays = await store.read(
      async (unit) => (await readSetting(unit, "passwordMaxAgeDays")) ?? null,
    );
    const cutoff = maxAgeDays === null ? null : clock() - maxAgeDays * DAY;
    const isAnother =
      maxAgeDays !== (done?.maxAgeDays ?? null) ||
      (cutoff !== null && done !== null && cutoff < done.cutoff);
    if (isAnother || isFirst) {
      await refresh(await store.read((unit) => findYoung(unit, cutoff)));
      done = null;
    }
    if (maxAgeDays === null || cutoff === null) return;
    const after = done?.cutoff ?? -Infinity;
    await refresh(await store.read((unit) => findAged(unit, after, cutoff)));
    done = { maxAgeDays, cutoff };
  }

  /** Does what is due; to be called every second or so. */
  return async function tick(): Promise<void> {
    // A kill may have come between a lock and the status that tells of it.
    if (isFirst) await refresh(await store.read(findUntold));
    await endLocks();
    await applyAge();
    isFirst = false;
  };
}

/** Says how users' statuses are brought up to date. */
function createRefresh({ store, auditKey, clock, onChange }: Parts) {
  /** Refreshes these users in units of work of their own, and logs what that changes. */
  return async function refresh(
    userIds: readonly number[],
    before: (unit: UnitOfWork, id: number) => Promise<void> = async () => {},
  ): Promise<void> {
    for (let from = 0; from < userIds.length; from += AT_ONCE) {
      const some = userIds.slice(from, from + AT_ONCE);
      const changes = await store.write(async (unit) => {
        const now = clock();
        const found: StatusChange[] = [];
        for (const id of some) {
          await before(unit, id);
          const change = await refreshStatus({ unit, now }, id);
          if (change) found.push(change);
        }
        const entries = found.map((each) =>
          systemEntry(now, "Status by clock", each, each.changes),
        );
        await appendToAudit(unit, auditKey, entries);
        return found;
      });
      if (changes.length > 0) onChange(changes.map(({ uid }) => uid));
    }
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

/** Users who are Locked Out without their status saying so. */
async function findUntold({ db }: UnitOfWork): Promise<number[]> {
  const rows = await db
    .selectFrom("credentials")
    .innerJoin("users", "users.id", "credentials.user_id")
    .select("users.id")
    .where("locked_until", "is not", null)
    .where("active", "=", 1)
    .where("status", "!=", statusToColumn("lockedOut"))
    .execute();
  return rows.map(({ id }) => id);
}

/** Users who are Expired although their passwords are not that old. */
async function findYoung(
  { db }: UnitOfWork,
  cutoff: number | null,
): Promise<number[]> {
  const expired = db
    .selectFrom("users")
    .leftJoin("credentials", "credentials.user_id", "users.id")
    .select("users.id")
    .where("status", "=", statusToColumn("expired"));
  const rows = await (
    cutoff === null
      ? expired
      : expired.where((e) =>
          e.or([
            e("password_set_at", "is", null),
            e("password_set_at", ">", cutoff),
          ]),
        )
  ).execute();
  return rows.map(({ id }) => id);
}

/** Active users whose passwords were set in this time, in the order of their age. */
async function findAged(
  { db }: UnitOfWork,
  after: number,
  until: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("credentials")
    .innerJoin("users", "users.id", "credentials.user_id")
    .select("users.id")
    .where("password_set_at", ">", after)
    .where("password_set_at", "<=", until)
    .where("users.status", "=", statusToColumn("active"))
    .execute();
  return rows.map(({ id }) => id);
}
