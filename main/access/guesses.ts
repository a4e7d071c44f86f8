import { createHmac, type KeyObject } from "node:crypto";
import { AppError } from "../dispatch/app-error.ts";
import type { Context } from "../dispatch/handler.ts";
import { usernameKey } from "../store/columns.ts";
import type { UnitOfWork } from "../store/store.ts";
import {
  findCredentials,
  LOCKED_FOR_GOOD,
  setWrongGuesses,
} from "../users/credentials.ts";
import { nameKey, userKey, waitAfter, type Locks } from "./locks.ts";

/** So many names that are nobody's are remembered; the one guessed at the longest ago gives way. */
const NAMES_KEPT = 100_000;

/** Whom a guess is at: a user, or a name that is nobody's, which must look the same from outside. */
export type Target =
  | { readonly userId: number }
  /** A digest, since people type passwords where a name belongs. */
  | { readonly name: Buffer };

interface Parts {
  readonly locks: Locks;
  /** Makes digests of names that only this store can make. */
  readonly key: KeyObject;
}

/** Counts guesses at passwords and codes, before anything is known of whether they are right. */
export function createGuesses({ locks, key }: Parts) {
  return {
    targetOf(found: { readonly id: number } | undefined, username: string) {
      if (found) return { userId: found.id };
      const name = createHmac("sha256", key)
        .update(usernameKey(username.trim()))
        .digest();
      return { name };
    },

    /** The refusal of who must wait; undefined where a guess is heard. */
    async refusal(
      { unit, now }: Pick<Context, "unit" | "now">,
      target: Target,
    ): Promise<AppError | undefined> {
      const { wrong, isWaiting } = await readWrong(unit, target);
      if (!isWaiting) return undefined;
      const wait = locks.remaining(keyOf(target), wrong);
      return wait > 0 ? lockedOut(now + wait) : undefined;
    },

    /**
     * Counts a guess as wrong, and locks if there were too many.
     * SECURITY: kept on the disk before the guess is looked at, so that no kill takes it back.
     */
    async count(
      { unit, now }: Pick<Context, "unit" | "now">,
      target: Target,
    ): Promise<void> {
      const wrong = (await readWrong(unit, target)).wrong + 1;
      const wait = waitAfter(wrong);
      if (wait > 0) locks.begin(keyOf(target));
      if ("name" in target) {
        const dropped = await writeName(unit, target.name, wrong, wait > 0);
        for (const name of dropped) locks.forget(nameKey(name));
        return;
      }
      const until = Math.min(now + wait, LOCKED_FOR_GOOD);
      await setWrongGuesses(
        unit,
        target.userId,
        wrong,
        wait > 0 ? until : null,
      );
    },
  };
}

export type Guesses = ReturnType<typeof createGuesses>;

function lockedOut(until: number): AppError {
  if (until >= LOCKED_FOR_GOOD)
    return new AppError("UNAUTHENTICATED", "locked_out_for_good");
  return new AppError("UNAUTHENTICATED", "locked_out", { params: { until } });
}

const keyOf = (target: Target): string =>
  "name" in target ? nameKey(target.name) : userKey(target.userId);

/** How many guesses in a row were wrong, and whether the wait that they led to is not known to be over. */
async function readWrong(unit: UnitOfWork, target: Target) {
  if ("userId" in target) {
    const credentials = await findCredentials(unit, target.userId);
    const isWaiting = (credentials?.locked_until ?? null) !== null;
    return { wrong: credentials?.wrong_guesses ?? 0, isWaiting };
  }
  const row = await unit.db
    .selectFrom("unknown_names")
    .select(["wrong_guesses", "is_waiting"])
    .where("name", "=", target.name)
    .executeTakeFirst();
  return { wrong: row?.wrong_guesses ?? 0, isWaiting: row?.is_waiting === 1 };
}

/** @returns the names that gave way */
async function writeName(
  { db }: UnitOfWork,
  name: Buffer,
  wrong_guesses: number,
  isWaiting: boolean,
): Promise<Uint8Array[]> {
  await db.deleteFrom("unknown_names").where("name", "=", name).execute();
  const { seq } = await db
    .insertInto("unknown_names")
    .values({ name, wrong_guesses, is_waiting: isWaiting ? 1 : 0 })
    .returning("seq")
    .executeTakeFirstOrThrow();
  const dropped = await db
    .deleteFrom("unknown_names")
    .where("seq", "<=", seq - NAMES_KEPT)
    .returning("name")
    .execute();
  return dropped.map((row) => row.name);
}
