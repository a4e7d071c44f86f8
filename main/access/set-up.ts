import type { FieldProblems } from "../../preload/contract/errors.ts";
import { ADMINISTRATOR, type Role } from "../../preload/contract/roles.ts";
import { AppError } from "../dispatch/app-error.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import { readSetting, writeSetting } from "../store/settings.ts";
import { findCredentials, setPassword } from "../users/credentials.ts";
import { changesBetween } from "../users/user-changes.ts";
import { insertUser } from "../users/user-repository.ts";
import { enter } from "./door.ts";
import { hashPassword } from "./password-hash.ts";
import { unmetPasswordRules } from "./password-policy.ts";

type SetUp = Pick<Handlers<"access">, "checkPassword" | "setUp">;

/** The first start: an administrator, and a password that is worth having. */
export const setUpHandlers: SetUp = {
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
        const fields = { ...person, phone: "", imsId: "", roles } as const;
        const { row, user } = await insertUser(
          context.unit,
          { ...fields, status: "active" },
          { by: null, at: context.now },
        );
        await setPassword(context, row.id, hash);
        await writeSetting(context.unit, "setUpAt", context.now);
        const credentials = await findCredentials(context.unit, row.id);
        const entered = await enter(context, { user: row, credentials });
        if (entered instanceof AppError) throw entered;
        context.record(row, changesBetween(null, user));
        return entered;
      });
    },
  },
};

async function mustNotBeSetUp({ unit }: Context): Promise<void> {
  if (await readSetting(unit, "setUpAt"))
    throw new AppError("RULE", "already_set_up");
}
