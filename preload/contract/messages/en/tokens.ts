/** One-time codes and tokens, and what stands beside a status. */
export const tokens = {
  "tokens.heading": "Tokens",
} as const;
