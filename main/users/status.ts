import type { Status } from "../../preload/contract/user-filter.ts";
import type { Changes } from "../audit/entry.ts";
import type { Context } from "../dispatch/handler.ts";
import { readSetting } from "../store/settings.ts";
import { statusFromColumn, statusToColumn } from "../store/columns.ts";
import type { CredentialsRow } from "../store/schema.ts";
import type { UnitOfWork } from "../store/store.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * The status of a user whom no administrator has deactivated, as events and the clock make it: the first
 * that holds of Locked Out, Pending (a code was given, no password set yet), Expired (the password is older
 * than the policy allows) and Active. That a lock is over is for the writer to say, who measures its wait.
 * @param now UTC, milliseconds
 * @param maxAgeDays of a password; null for any
 */
export function statusOf(
  credentials:
    | Pick<
        CredentialsRow,
        "locked_until" | "code_hash" | "password_hash" | "password_set_at"
      >
    | undefined,
  now: number,
  maxAgeDays: number | null,
): Status {
  if (!credentials) return "active";
  if (credentials.locked_until !== null) return "lockedOut";
  if (credentials.code_hash !== null && credentials.password_hash === null)
    return "pending";
  const setAt = credentials.password_set_at;
  const isOld =
    setAt !== null && maxAgeDays !== null && setAt <= now - maxAgeDays * DAY;
  return isOld ? "expired" : "active";
}

/** What a user would be if activated, or is now, by what the store holds of their sign-in. */
export async function readStatus(
  unit: UnitOfWork,
  userId: number,
  now: number,
): Promise<Status> {
  const credentials = await unit.db
    .selectFrom("credentials")
    .selectAll()
    .where("user_id", "=", userId)
    .executeTakeFirst();
  const maxAge = (await readSetting(unit, "passwordMaxAgeDays")) ?? null;
  return statusOf(credentials, now, maxAge);
}

/** A status that is not what it was. */
export interface StatusChange {
  readonly uid: string;
  readonly changes: Changes;
}

/**
 * Brings the stored status up to date with what an event or the clock made of it; null where it was. Neither
 * version nor last change moves, since nobody edited the user.
 */
export async function refreshStatus(
  { unit, now }: Pick<Context, "unit" | "now">,
  userId: number,
): Promise<StatusChange | null> {
  const user = await unit.db
    .selectFrom("users")
    .select(["uid", "active", "status"])
    .where("id", "=", userId)
    .executeTakeFirst();
  if (!user || user.active === 0) return null;
  const status = await readStatus(unit, userId, now);
  const before = statusFromColumn(user.status);
  if (status === before) return null;
  await unit.db
    .updateTable("users")
    .set({ status: statusToColumn(status) })
    .where("id", "=", userId)
    .execute();
  return { uid: user.uid, changes: { status: [before, status] } };
}
