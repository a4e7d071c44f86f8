import { z } from "zod";
import { operation } from "./operation.ts";
import { requiredLine } from "./text.ts";
import { userId } from "./users.ts";

/** A token that has not been revoked. Times are UTC, milliseconds. What lets its bearer in is not here. */
export interface Token {
  /** UUIDv7. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastUsedAt: number | null;
}

export const TOKEN_LIMITS = { name: 100, days: 3650, defaultDays: 90 } as const;

export const tokenId = z.uuid({ version: "v7", error: "token_id" });

/** What a new token is asked by; the form shares it. */
export const newToken = z.strictObject({
  name: requiredLine(TOKEN_LIMITS.name),
  /** Until it expires. */
  days: z
    .int({ error: "days" })
    .min(1, { error: "days" })
    .max(TOKEN_LIMITS.days, { error: "days" })
    .default(TOKEN_LIMITS.defaultDays),
});

/** What lets scripts in by the local API, as the user whom a token belongs to. */
export const tokens = {
  list: operation<{ readonly tokens: readonly Token[] }>()({
    needs: "DEXADMIN",
    thread: "reader",
    input: z.strictObject({ userId }),
    audit: "List tokens",
  }),
  /** The token itself is shown this once. */
  issue: operation<{ readonly token: string; readonly expiresAt: number }>()({
    needs: "DEXADMIN",
    thread: "writer",
    input: newToken.extend({ userId }),
    asksPassword: () => true,
    audit: "Issue token",
  }),
  revoke: operation<Record<string, never>>()({
    needs: "DEXADMIN",
    thread: "writer",
    input: z.strictObject({ id: tokenId }),
    audit: "Revoke token",
  }),
};
