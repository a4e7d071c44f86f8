import type { AccessState, Me } from "../../preload/contract/access.ts";
import type { FieldProblems } from "../../preload/contract/errors.ts";
import { ADMINISTRATOR, type Role } from "../../preload/contract/roles.ts";
import { AppError } from "../dispatch/app-error.ts";
import { mayUseAdminTool } from "../dispatch/authorise.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import { readSetting, writeSetting } from "../settings/settings.ts";
import {
  rolesFromColumn,
  statusFromColumn,
  usernameKey,
} from "../store/columns.ts";
import type { UserRow } from "../store/schema.ts";
import type { UnitOfWork } from "../store/store.ts";
import { changesBetween } from "../users/user-changes.ts";
import { insertUser } from "../users/user-repository.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { unmetPasswordRules } from "./password-policy.ts";
import { generateRecoveryKey, hashRecoveryKey } from "./recovery-key.ts";

/** Who gets in: the first start, signing in and out, and the way back in. */
export const accessHandlers: Handlers<"access"> = {
  async current(_, context) {
    return currentState(context);
  },

  checkPassword: {
    // The caller's words alone are judged; nothing of the store is needed.
    inSteps: async ({ password, names }) => ({
      unmet: await unmetPasswordRules(password, names),
    }),
  },

  setUp: {
    async inSteps({ password, ...person }, steps) {
      await steps.inUnit(mustNotBeSetUp);
      const { firstName, lastName, username, email } = person;
      const unmet = await unmetPasswordRules(password, [
        firstName,
        lastName,
        username,
        email,
      ]);
      if (unmet.length > 0) {
        const fields: FieldProblems = {
          password: unmet.map((reason) => ({ reason })),
        };
        throw new AppError("VALIDATION", "invalid_fields", { fields });
      }
      const hash = await hashPassword(password);
      return steps.inUnit(async (context) => {
        await mustNotBeSetUp(context);
        const roles: readonly Role[] = [ADMINISTRATOR];
        const fields = {
          ...person,
          phone: "",
          imsId: "",
          roles,
          status: "active",
        } as const;
        const { row, user } = await insertUser(context.unit, fields, {
          by: null,
          at: context.now,
        });
        await setPassword(context, row.id, hash);
        await writeSetting(context.unit, "setUpAt", context.now);
        context.startSession(row.id);
        context.record(row, changesBetween(null, user));
        return { me: toMe(row) };
      });
    },
  },

  signIn: {
    async inSteps({ username, password }, steps) {
      const found = await steps.inUnit(async ({ unit, about }) => {
        const user = await findForSignIn(unit, username);
        if (user) about(user);
        return user;
      });
      // SECURITY: the same work whether or not there is such a user, or a password.
      const isRight = await verifyPassword(
        password,
        found?.password_hash ?? null,
      );
      if (!isRight) throw wrongCredentials();
      return steps.inUnit(async (context) => {
        // Looked up again: while the password was hashed, anything may have changed.
        const now = await findForSignIn(context.unit, username);
        if (!now || now.password_hash !== found?.password_hash)
          throw wrongCredentials();
        if (statusFromColumn(now.status) !== "active") throw wrongCredentials();
        if (!mayUseAdminTool(rolesFromColumn(now.roles))) {
          throw new AppError("FORBIDDEN", "no_admin_tool", {
            params: { role: ADMINISTRATOR },
          });
        }
        context.startSession(now.id);
        context.record(now, null);
        return { me: toMe(now) };
      });
    },
  },

  signOut(_, context) {
    context.record(context.caller(), null);
    context.endSession();
    return Promise.resolve({});
  },

  async issueRecoveryKey(_, context) {
    if (await readSetting(context.unit, "recoveryKeyConfirmedAt")) {
      throw new AppError("RULE", "recovery_key_confirmed");
    }
    const recoveryKey = generateRecoveryKey();
    await writeSetting(
      context.unit,
      "recoveryKeyHash",
      hashRecoveryKey(recoveryKey),
    );
    context.record(context.caller(), null);
    return { recoveryKey };
  },

  async confirmRecoveryKey({ recoveryKey }, context) {
    const hash = await readSetting(context.unit, "recoveryKeyHash");
    if (hash !== hashRecoveryKey(recoveryKey)) {
      throw new AppError("RULE", "recovery_key_replaced");
    }
    await writeSetting(context.unit, "recoveryKeyConfirmedAt", context.now);
    context.record(context.caller(), null);
    return {};
  },
};

async function currentState(context: Context): Promise<AccessState> {
  const { unit, userId } = context;
  if (!(await readSetting(unit, "setUpAt"))) return { stage: "setUp" };
  const demo = (await readSetting(unit, "demo")) ?? null;
  const row =
    userId === null
      ? undefined
      : await unit.db
          .selectFrom("users")
          .selectAll()
          .where("id", "=", userId)
          .executeTakeFirst();
  if (
    !row ||
    row.active === 0 ||
    !mayUseAdminTool(rolesFromColumn(row.roles))
  ) {
    // Who may not stay signed in is not signed in again by being let back in.
    if (userId !== null) context.endSession();
    return { stage: "signedOut", demo };
  }
  const keySavedAt = await readSetting(unit, "recoveryKeyConfirmedAt");
  return {
    stage: "signedIn",
    me: toMe(row),
    mustSaveRecoveryKey: keySavedAt === undefined,
    isDemo: demo !== null,
  };
}

async function mustNotBeSetUp({ unit }: Context): Promise<void> {
  if (await readSetting(unit, "setUpAt"))
    throw new AppError("RULE", "already_set_up");
}

/** Puts a password in place of whatever let the user in before. */
export async function setPassword(
  { unit, now }: Pick<Context, "unit" | "now">,
  userId: number,
  hash: string,
): Promise<void> {
  const set = {
    password_hash: hash,
    password_set_at: now,
    code_hash: null,
    code_expires_at: null,
    locked_until: null,
  };
  await unit.db
    .insertInto("credentials")
    .values({ user_id: userId, ...set })
    .onConflict((c) => c.column("user_id").doUpdateSet(set))
    .execute();
}

function findForSignIn({ db }: UnitOfWork, username: string) {
  return db
    .selectFrom("users")
    .leftJoin("credentials", "credentials.user_id", "users.id")
    .selectAll("users")
    .select("credentials.password_hash")
    .where("username_key", "=", usernameKey(username.trim()))
    .executeTakeFirst();
}

const wrongCredentials = () =>
  new AppError("UNAUTHENTICATED", "wrong_credentials");

function toMe(
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
