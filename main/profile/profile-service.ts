import { hashNewPassword, wrongPassword, type Door } from "../access/door.ts";
import { AppError } from "../dispatch/app-error.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import { listTokens } from "../tokens/token-repository.ts";
import { mustFind, revoke } from "../tokens/token-service.ts";
import { findCredentials, setPassword } from "../users/credentials.ts";
import { editUser } from "../users/edit-user.ts";
import { findUser } from "../users/user-repository.ts";

/** The own account: what everyone may do, whatever their roles. */
export function createProfileHandlers(door: Door): Handlers<"profile"> {
  return {
    get: async (_, context) => (await own(context)).user,

    async edit({ version, changes }, context) {
      return editUser(context, await own(context), version, changes);
    },

    changePassword: {
      async inSteps({ password, newPassword }, steps) {
        const { id: userId } = await steps.inUnit((context) =>
          Promise.resolve(context.caller()),
        );
        const knock = await door.knock(steps, { userId }, password);
        const found = await door.open(steps, knock, wrongPassword, (_, user) =>
          Promise.resolve(user),
        );
        const hash = await hashNewPassword(newPassword, found);
        return door.open(steps, knock, wrongPassword, async (context) => {
          const change = await setPassword(context, userId, hash);
          const credentials = await findCredentials(context.unit, userId);
          const generation = credentials?.generation ?? 0;
          context.changeSession({ kind: "renew", generation });
          context.record(context.caller(), change?.changes ?? null);
          return {};
        });
      },
    },

    async tokens(_, context) {
      return { tokens: await listTokens(context.unit, context.caller().id) };
    },

    async revokeToken({ id }, context) {
      const caller = context.caller();
      const token = await mustFind(context, id);
      // SECURITY: another's token is as unknown as one that never was.
      if (token.user_id !== caller.id)
        throw new AppError("NOT_FOUND", "token_not_found");
      await revoke(context, token, caller);
      return {};
    },
  };
}

const own = (context: Context) => findUser(context.unit, context.caller().uid);
