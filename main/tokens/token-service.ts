import { AppError } from "../dispatch/app-error.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import type { TokenRow, UserRow } from "../store/schema.ts";
import { findUser, findUserById } from "../users/user-repository.ts";
import {
  findToken,
  generateToken,
  hashToken,
  insertToken,
  listTokens,
  markRevoked,
} from "./token-repository.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Tokens, which let scripts in by the API; for an administrator, those of anyone. */
export const tokenHandlers: Handlers<"tokens"> = {
  async list({ userId }, { unit }) {
    const { row } = await findUser(unit, userId);
    return { tokens: await listTokens(unit, row.id) };
  },

  async issue({ userId, name, days }, context) {
    const { row } = await findUser(context.unit, userId);
    context.about(row);
    if (row.active === 0) throw new AppError("RULE", "token_for_deactivated");
    const token = generateToken();
    const expiresAt = context.now + days * DAY;
    await insertToken(context.unit, {
      userId: row.id,
      name,
      hash: hashToken(token),
      createdAt: context.now,
      createdBy: context.caller().id,
      expiresAt,
    });
    context.record(row, { token: [null, name] }, "tokens");
    return { token, expiresAt };
  },

  async revoke({ id }, context) {
    const token = await mustFind(context, id);
    const user = await findUserById(context.unit, token.user_id);
    if (!user) throw new AppError("NOT_FOUND", "token_not_found");
    await revoke(context, token, user);
    return {};
  },
};

/** @throws AppError NOT_FOUND, also for one that was revoked already */
export async function mustFind(
  { unit }: Context,
  id: string,
): Promise<TokenRow> {
  const token = await findToken(unit, id);
  if (!token) throw new AppError("NOT_FOUND", "token_not_found");
  return token;
}

/** Ends a token for good, from the very next call. */
export async function revoke(
  context: Context,
  { id, name }: TokenRow,
  user: Pick<UserRow, "uid">,
): Promise<void> {
  context.about(user);
  await markRevoked(context.unit, id, context.now);
  context.record(user, { token: [name, null] }, "tokens");
}
