import { adminToolRefusal } from "../dispatch/authorise.ts";
import type { Handlers } from "../dispatch/handler.ts";
import { rolesFromColumn } from "../store/columns.ts";
import { findCredentials, LOCKED_FOR_GOOD } from "../users/credentials.ts";
import { findUser } from "../users/user-repository.ts";

/** How a user stands with signing in, for those who help them. */
export const signInStateHandlers: Pick<Handlers<"access">, "ofUser"> = {
  async ofUser({ id }, { unit }) {
    const { row } = await findUser(unit, id);
    const credentials = await findCredentials(unit, row.id);
    const lockedUntil = credentials?.locked_until ?? null;
    const isLockedForGood = lockedUntil === LOCKED_FOR_GOOD;
    const roles = rolesFromColumn(row.roles);
    const isBarred = await adminToolRefusal(unit, roles);
    return {
      mayEnter: row.active === 1 && !isBarred,
      passwordSetAt: credentials?.password_set_at ?? null,
      codeExpiresAt: credentials?.code_expires_at ?? null,
      lockedUntil: isLockedForGood ? null : lockedUntil,
      isLockedForGood,
    };
  },
};
