import { AppError } from "../dispatch/app-error.ts";
import { adminToolRefusal } from "../dispatch/authorise.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import { rolesFromColumn } from "../store/columns.ts";
import type { CredentialsRow } from "../store/schema.ts";
import { setCode, setPassword } from "../users/credentials.ts";
import { findUser } from "../users/user-repository.ts";
import {
  enter,
  find,
  hashNewPassword,
  namesOf,
  showLock,
  type Found,
} from "./door.ts";
import type { Guesses } from "./guesses.ts";
import {
  generateOneTimeCode,
  hashSecret,
  isSecret,
} from "./readable-secret.ts";

type Codes = Pick<Handlers<"access">, "issueCode" | "checkCode" | "useCode">;

const HOUR = 60 * 60 * 1000;
const VALID_FOR = 24 * HOUR;
/** A clock may be set back by so much, as they are, before a code counts as from another time. */
const SET_BACK = 5 * 60 * 1000;

/** One-time codes: how somebody gets a password without anyone else choosing or seeing it. */
export function createCodeHandlers(guesses: Guesses): Codes {
  /** Whose code it is, or why nobody is let in by it; a wrong one is counted and stays so. */
  async function tryCode(
    context: Context,
    username: string,
    code: string,
  ): Promise<Found | AppError> {
    const found = await find(context.unit, { username });
    if (found) context.about(found.user);
    const target = guesses.targetOf(found?.user, username);
    const refusal = await guesses.refusal(context, target);
    if (refusal) return refusal;
    if (found && isRight(found, code, context.now)) return found;
    await guesses.count(context, target);
    if (found) await showLock(context, found.user);
    return new AppError("UNAUTHENTICATED", "wrong_code");
  }

  return {
    async issueCode({ id }, context) {
      const { row } = await findUser(context.unit, id);
      context.about(row);
      // SECURITY: who finds a window open can't take its user's account over.
      if (row.id === context.caller().id)
        throw new AppError("RULE", "code_for_oneself");
      if (row.active === 0) throw new AppError("RULE", "code_for_deactivated");
      const roles = rolesFromColumn(row.roles);
      if (await adminToolRefusal(context.unit, roles))
        throw new AppError("RULE", "code_without_admin_tool");
      const code = generateOneTimeCode();
      const expiresAt = context.now + VALID_FOR;
      const hash = hashSecret(code);
      const change = await setCode(context, row.id, { hash, expiresAt });
      // The status may stay; that there is a code has changed all the same.
      context.record(row, change?.changes ?? null, "users");
      return { code, expiresAt };
    },

    checkCode: {
      async inSteps({ username, code }, steps) {
        const found = await steps.inUnit((context) =>
          tryCode(context, username, code),
        );
        if (found instanceof AppError) throw found;
        return { names: namesOf(found.user) };
      },
    },

    useCode: {
      async inSteps({ username, code, newPassword }, steps) {
        const found = await steps.inUnit((context) =>
          tryCode(context, username, code),
        );
        if (found instanceof AppError) throw found;
        const hash = await hashNewPassword(newPassword, found);
        const outcome = await steps.inUnit(async (context) => {
          // Once more: while the password was hashed, the code may have been used.
          const still = await tryCode(context, username, code);
          if (still instanceof AppError) return still;
          const { user } = still;
          const change = await setPassword(context, user.id, hash);
          const entered = await enter(context, still);
          // Thrown, so that the code is not used up where the door does not open.
          if (entered instanceof AppError) throw entered;
          context.record(user, change?.changes ?? null);
          return entered;
        });
        if (outcome instanceof AppError) throw outcome;
        return outcome;
      },
    },
  };
}

function isRight({ user, credentials }: Found, typed: string, now: number) {
  // SECURITY: compared before anything else is looked at.
  const isSame = isSecret(typed, credentials?.code_hash ?? null);
  return isSame && user.active === 1 && isOpen(credentials, now);
}

/** Whether a code's day has begun and is not over. */
function isOpen(credentials: CredentialsRow | undefined, now: number): boolean {
  const end = credentials?.code_expires_at ?? 0;
  return now < end && now > end - VALID_FOR - SET_BACK;
}
