import type { Me } from "../../preload/contract/access.ts";
import type { FieldProblems } from "../../preload/contract/errors.ts";
import { AppError } from "../dispatch/app-error.ts";
import { adminToolRefusal } from "../dispatch/authorise.ts";
import type { Context, StepContext } from "../dispatch/handler.ts";
import { readPolicies } from "../store/settings.ts";
import { rolesFromColumn, usernameKey } from "../store/columns.ts";
import type { CredentialsRow, UserRow } from "../store/schema.ts";
import type { UnitOfWork } from "../store/store.ts";
import {
  clearGuesses,
  findCredentials,
  pastHashes,
  replaceHash,
} from "../users/credentials.ts";
import { readStatus, refreshStatus } from "../users/status.ts";
import type { Guesses } from "./guesses.ts";
import {
  hashAgain,
  hashUnlessPast,
  isOutdated,
  verifyPassword,
} from "./password-hash.ts";
import { unmetPasswordRules } from "./password-policy.ts";

/** A user with what lets them in. */
export interface Found {
  readonly user: UserRow;
  readonly credentials: CredentialsRow | undefined;
}

/** Who says that they are there: by a name typed at the door, or by a session. */
export type Whom = { readonly username: string } | { readonly userId: number };

/** A password given, and what came of it. */
interface Knock {
  readonly whom: Whom;
  /** The hash that the password was compared with, where it was the right one. */
  readonly hash: string | null;
  /** The same at today's cost, where it was made at another. */
  readonly better: string | null;
}

const hashOf = (found: Found | undefined): string | null =>
  found?.credentials?.password_hash ?? null;

/** Where passwords are given. Hashing is slow, so each step has a unit of work of its own. */
export function createDoor(guesses: Guesses) {
  /**
   * Counts a guess, then compares the password.
   * @throws AppError locked_out, before the password is looked at
   */
  async function knock(
    steps: StepContext,
    whom: Whom,
    password: string,
  ): Promise<Knock> {
    const first = await steps.inUnit(async (context) => {
      const found = await find(context.unit, whom);
      if (found) context.about(found.user);
      const name = "username" in whom ? whom.username : "";
      const target = guesses.targetOf(found?.user, name);
      const refusal = await guesses.refusal(context, target);
      if (!refusal) await guesses.count(context, target);
      return { found, refusal };
    });
    if (first.refusal) throw first.refusal;
    const { found } = first;
    // SECURITY: the same work whether or not there is such a user, or a password.
    const isRight = await verifyPassword(password, hashOf(found));
    const hash = isRight ? hashOf(found) : null;
    const isOld = hash !== null && isOutdated(hash);
    const better = isOld ? await hashAgain(password, hash) : null;
    return { whom, hash, better };
  }

  /**
   * Lets in whose password was right, if all of it still holds: while it was compared anything may have
   * changed. What `then` answers is kept, also when that is a refusal: the password was right all the same.
   * @throws AppError `wrong`, or what `then` answered
   */
  async function open<T>(
    steps: StepContext,
    { whom, hash, better }: Knock,
    wrong: () => AppError,
    then: (context: Context, found: Found) => Promise<T | AppError>,
  ): Promise<T> {
    const outcome = await steps.inUnit(async (context) => {
      const found = await find(context.unit, whom);
      if (!found || !isRight(found, [hash, better])) {
        if (found) await showLock(context, found.user);
        return wrong();
      }
      const { id } = found.user;
      if (better && hash && hash === hashOf(found))
        await replaceHash(context.unit, id, { from: hash, to: better });
      const isOver = await clearGuesses(context, id);
      if (isOver) context.recordStatus(isOver, isOver.changes);
      return then(context, found);
    });
    if (outcome instanceof AppError) throw outcome;
    return outcome;
  }

  return { knock, open, guesses };
}

export type Door = ReturnType<typeof createDoor>;

export const wrongPassword = () =>
  new AppError("FORBIDDEN", "wrong_password", {
    fields: { password: [{ reason: "wrong_password" }] },
  });

/** SECURITY: a deactivated user's password is as wrong as any. */
function isRight(found: Found, hashes: readonly (string | null)[]): boolean {
  const hash = hashOf(found);
  return found.user.active === 1 && hash !== null && hashes.includes(hash);
}

/** Says in the user's status that the last wrong guess was one too many. */
export async function showLock(
  context: Context,
  { id }: Pick<UserRow, "id">,
): Promise<void> {
  const change = await refreshStatus(context, id);
  if (change) context.recordStatus(change, change.changes);
}

export async function find(
  unit: UnitOfWork,
  whom: Whom,
): Promise<Found | undefined> {
  const users = unit.db.selectFrom("users").selectAll();
  const user = await (
    "username" in whom
      ? users.where("username_key", "=", usernameKey(whom.username.trim()))
      : users.where("id", "=", whom.userId)
  ).executeTakeFirst();
  return user && { user, credentials: await findCredentials(unit, user.id) };
}

/**
 * Begins a session for who has proved to be this user, or answers why that can't be: the roles do not open
 * the Admin tool, or the password is too old.
 */
export async function enter(
  context: Context,
  { user }: Found,
): Promise<{ readonly me: Me } | AppError> {
  const { unit, now } = context;
  const refusal = await adminToolRefusal(unit, rolesFromColumn(user.roles));
  if (refusal) return refusal;
  if ((await readStatus(unit, user.id, now)) === "expired")
    return new AppError("UNAUTHENTICATED", "password_expired");
  const credentials = await findCredentials(unit, user.id);
  const { idleMinutes } = await readPolicies(unit);
  context.changeSession({
    kind: "start",
    user: {
      userId: user.id,
      generation: credentials?.generation ?? 0,
      idleMinutes,
    },
  });
  return { me: toMe(user) };
}

/**
 * The hash of a new password for this user.
 * @throws AppError VALIDATION with what is wrong with `newPassword`
 */
export async function hashNewPassword(
  password: string,
  { user, credentials }: Found,
): Promise<string> {
  const unmet: readonly string[] = await unmetPasswordRules(
    password,
    namesOf(user),
  );
  const hash =
    unmet.length > 0
      ? null
      : await hashUnlessPast(password, pastHashes(credentials));
  if (hash !== null) return hash;
  const reasons = unmet.length > 0 ? unmet : ["used_before"];
  const fields: FieldProblems = {
    newPassword: reasons.map((reason) => ({ reason })),
  };
  throw new AppError("VALIDATION", "invalid_fields", { fields });
}

/** What a password must not be made of. */
export const namesOf = (user: UserRow): string[] => [
  user.first_name,
  user.last_name,
  user.username,
  user.email,
];

export function toMe(
  row: Pick<UserRow, "uid" | "first_name" | "last_name" | "username" | "roles">,
): Me {
  return {
    id: row.uid,
    firstName: row.first_name,
    lastName: row.last_name,
    username: row.username,
    roles: rolesFromColumn(row.roles),
  };
}
