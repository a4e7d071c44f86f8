import { createHash, randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Token } from "../../preload/contract/tokens.ts";
import type { TokenRow } from "../store/schema.ts";
import type { UnitOfWork } from "../store/store.ts";

/** Tells what it is wherever it turns up: in a script, a log, a search for leaked secrets. */
const PREFIX = "rolecall_";

/** 192 random bits behind the prefix. */
export const generateToken = (): string =>
  PREFIX + randomBytes(24).toString("base64url");

/** What is kept of it. A plain digest will do: so many random bits can't be guessed. */
export const hashToken = (token: string): Buffer =>
  createHash("sha256").update(token).digest();

interface NewToken {
  readonly userId: number;
  readonly name: string;
  readonly hash: Buffer;
  readonly createdAt: number;
  readonly createdBy: number;
  readonly expiresAt: number;
}

export async function insertToken(
  { db }: UnitOfWork,
  token: NewToken,
): Promise<void> {
  await db
    .insertInto("tokens")
    .values({
      uid: uuidv7({ msecs: token.createdAt }),
      user_id: token.userId,
      name: token.name,
      hash: token.hash,
      created_at: token.createdAt,
      created_by: token.createdBy,
      expires_at: token.expiresAt,
    })
    .execute();
}

/** A user's tokens that were not revoked, the newest first. */
export async function listTokens(
  { db }: UnitOfWork,
  userId: number,
): Promise<Token[]> {
  const rows = await db
    .selectFrom("tokens")
    .selectAll()
    .where("user_id", "=", userId)
    .where("revoked_at", "is", null)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.uid,
    name: row.name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** A token that was not revoked. */
export function findToken(
  { db }: UnitOfWork,
  uid: string,
): Promise<TokenRow | undefined> {
  return db
    .selectFrom("tokens")
    .selectAll()
    .where("uid", "=", uid)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
}

export async function markRevoked(
  { db }: UnitOfWork,
  id: number,
  now: number,
): Promise<void> {
  await db
    .updateTable("tokens")
    .set({ revoked_at: now })
    .where("id", "=", id)
    .execute();
}
