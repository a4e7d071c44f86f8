import { ADMINISTRATOR } from "../../preload/contract/roles.ts";
import { AppError } from "../dispatch/app-error.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import { readSetting, removeSetting, writeSetting } from "../store/settings.ts";
import { rolesToColumn } from "../store/columns.ts";
import type { UserRow } from "../store/schema.ts";
import type { UnitOfWork } from "../store/store.ts";
import { setPassword } from "../users/credentials.ts";
import { changesBetween } from "../users/user-changes.ts";
import { chosenFields } from "../../preload/contract/users.ts";
import { findUser, updateUser } from "../users/user-repository.ts";
import { enter, find, hashNewPassword, type Found } from "./door.ts";
import {
  generateRecoveryKey,
  hashSecret,
  isSecret,
} from "./readable-secret.ts";

type Recovery = Pick<
  Handlers<"access">,
  | "issueRecoveryKey"
  | "confirmRecoveryKey"
  | "checkRecoveryKey"
  | "useRecoveryKey"
>;

/** So many administrators can be chosen from. */
const MOST_SHOWN = 1_000;

/** The way back in when no administrator can sign in any more. */
export const recoveryHandlers: Recovery = {
  async issueRecoveryKey(_, context) {
    if (await readSetting(context.unit, "recoveryKeyConfirmedAt")) {
      throw new AppError("RULE", "recovery_key_confirmed");
    }
    const recoveryKey = generateRecoveryKey();
    const hash = hashSecret(recoveryKey);
    await writeSetting(context.unit, "recoveryKeyHash", hash);
    context.record(context.caller(), null);
    return { recoveryKey };
  },

  async confirmRecoveryKey({ recoveryKey }, context) {
    if (!(await isRight(context.unit, recoveryKey))) {
      throw new AppError("RULE", "recovery_key_replaced");
    }
    await writeSetting(context.unit, "recoveryKeyConfirmedAt", context.now);
    context.record(context.caller(), null);
    return {};
  },

  async checkRecoveryKey({ recoveryKey }, { unit }) {
    if (!(await isRight(unit, recoveryKey))) throw wrongKey();
    const rows = await administrators(unit).limit(MOST_SHOWN).execute();
    return {
      administrators: rows.map((row) => ({
        username: row.username,
        firstName: row.first_name,
        lastName: row.last_name,
      })),
    };
  },

  useRecoveryKey: {
    async inSteps({ recoveryKey, username, newPassword }, steps) {
      const recover = async ({ unit, about }: Context) => {
        if (!(await isRight(unit, recoveryKey))) throw wrongKey();
        const found = await find(unit, { username });
        if (found) about(found.user);
        return mayBeRecovered(unit, found);
      };
      const hash = await hashNewPassword(
        newPassword,
        await steps.inUnit(recover),
      );
      return steps.inUnit(async (context) => {
        // Once more: while the password was hashed, the key may have been used.
        const { user, credentials } = await recover(context);
        const change = await setPassword(context, user.id, hash);
        const administrator = await makeAdministrator(context, user);
        await removeSetting(context.unit, "recoveryKeyHash");
        await removeSetting(context.unit, "recoveryKeyConfirmedAt");
        const found = { user: administrator.row, credentials };
        const entered = await enter(context, found);
        if (entered instanceof AppError) throw entered;
        const changes = { ...change?.changes, ...administrator.changes };
        context.record(user, changes);
        return entered;
      });
    },
  },
};

async function isRight(unit: UnitOfWork, typed: string): Promise<boolean> {
  return isSecret(typed, (await readSetting(unit, "recoveryKeyHash")) ?? null);
}

const wrongKey = () => new AppError("UNAUTHENTICATED", "wrong_recovery_key");

function administrators({ db }: UnitOfWork) {
  return db
    .selectFrom("users")
    .select(["id", "username", "first_name", "last_name"])
    .where("roles", "=", rolesToColumn([ADMINISTRATOR]))
    .where("active", "=", 1)
    .orderBy("username_folded");
}

/** An active administrator; or anyone, where there is none left. */
async function mayBeRecovered(
  unit: UnitOfWork,
  found: Found | undefined,
): Promise<Found> {
  if (!found) throw new AppError("NOT_FOUND", "no_such_username");
  const { roles, active } = found.user;
  const isOne = roles === rolesToColumn([ADMINISTRATOR]) && active === 1;
  if (isOne || !(await administrators(unit).limit(1).executeTakeFirst()))
    return found;
  throw new AppError("RULE", "not_recoverable");
}

/** Gives DEXADMIN back, where nobody has it any more. */
async function makeAdministrator({ unit, now }: Context, { uid, id }: UserRow) {
  const stored = await findUser(unit, uid);
  const fields = {
    ...chosenFields(stored.user),
    roles: [ADMINISTRATOR],
    status: "active",
  } as const;
  const { row, user } = stored;
  if (row.roles === rolesToColumn([ADMINISTRATOR]) && row.active === 1)
    return { row, changes: {} };
  const after = await updateUser(unit, stored, fields, { by: id, at: now });
  return { row: after.row, changes: changesBetween(user, after.user) };
}
