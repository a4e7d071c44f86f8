import type { Context } from "../dispatch/handler.ts";
import type { CredentialsRow } from "../store/schema.ts";
import type { UnitOfWork } from "../store/store.ts";
import { refreshStatus, type StatusChange } from "./status.ts";

/** So many of an account's passwords can't be used again. */
const PASSWORDS_KEPT = 12;

/** A lock that time does not end: the last moment that a date can hold. */
export const LOCKED_FOR_GOOD = 8.64e15;

type When = Pick<Context, "unit" | "now">;

export function findCredentials(
  { db }: UnitOfWork,
  userId: number,
): Promise<CredentialsRow | undefined> {
  return db
    .selectFrom("credentials")
    .selectAll()
    .where("user_id", "=", userId)
    .executeTakeFirst();
}

/** Hashes of the account's passwords so far, the present one last. */
export function pastHashes(
  credentials: Pick<CredentialsRow, "past_hashes"> | undefined,
): readonly string[] {
  // The cast states what setPassword, the only writer, has put there.
  return JSON.parse(credentials?.past_hashes ?? "[]") as string[];
}

/**
 * Puts a password in place of whatever let the user in before: sessions, a one-time code, wrong guesses and
 * a lock are over with it.
 */
export async function setPassword(
  when: When,
  userId: number,
  hash: string,
): Promise<StatusChange | null> {
  const before = await findCredentials(when.unit, userId);
  const past = [...pastHashes(before), hash].slice(-PASSWORDS_KEPT);
  await put(when.unit, userId, {
    password_hash: hash,
    password_set_at: when.now,
    past_hashes: JSON.stringify(past),
    generation: (before?.generation ?? 0) + 1,
    code_hash: null,
    code_expires_at: null,
    wrong_guesses: 0,
    locked_until: null,
  });
  return refreshStatus(when, userId);
}

/** Keeps the same password in another form of hash. */
export async function replaceHash(
  unit: UnitOfWork,
  userId: number,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const before = await findCredentials(unit, userId);
  const past = pastHashes(before).map((hash) => (hash === from ? to : hash));
  await unit.db
    .updateTable("credentials")
    .set({ password_hash: to, past_hashes: JSON.stringify(past) })
    .where("user_id", "=", userId)
    .execute();
}

/** Gives a code in place of one given before. Wrong guesses and a lock are over: it is to let the user in. */
export async function setCode(
  when: When,
  userId: number,
  code: { readonly hash: string; readonly expiresAt: number },
): Promise<StatusChange | null> {
  await put(when.unit, userId, {
    code_hash: code.hash,
    code_expires_at: code.expiresAt,
    wrong_guesses: 0,
    locked_until: null,
  });
  return refreshStatus(when, userId);
}

/** Notes one more wrong guess, or that the guess turned out right. */
export async function setWrongGuesses(
  unit: UnitOfWork,
  userId: number,
  wrong_guesses: number,
  locked_until: number | null,
): Promise<void> {
  await put(unit, userId, { wrong_guesses, locked_until });
}

/** Ends a lock before its time. The guesses still count: the next wrong one locks again, and for longer. */
export async function endLock(
  when: When,
  userId: number,
): Promise<StatusChange | null> {
  const before = await findCredentials(when.unit, userId);
  await setWrongGuesses(when.unit, userId, before?.wrong_guesses ?? 0, null);
  return refreshStatus(when, userId);
}

/** Ends wrong guesses in a row, and the lock that they led to. */
export async function clearGuesses(
  when: When,
  userId: number,
): Promise<StatusChange | null> {
  await setWrongGuesses(when.unit, userId, 0, null);
  return refreshStatus(when, userId);
}

async function put(
  { db }: UnitOfWork,
  user_id: number,
  columns: Partial<Omit<CredentialsRow, "user_id">>,
): Promise<void> {
  await db
    .insertInto("credentials")
    .values({ user_id, ...columns })
    .onConflict((c) => c.column("user_id").doUpdateSet(columns))
    .execute();
}
