import { createHash, randomBytes } from "node:crypto";

/** Crockford's base 32: no letter that could be taken for a digit. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 160 random bits as eight groups of four, to be printed and typed again. */
export function generateRecoveryKey(): string {
  const digits = Array.from(randomBytes(32), (byte) => ALPHABET[byte % 32]);
  return Array.from({ length: 8 }, (_, group) =>
    digits.slice(group * 4, group * 4 + 4).join(""),
  ).join("-");
}

/** What is kept of it. A plain digest will do: 160 random bits can't be guessed. */
export function hashRecoveryKey(key: string): string {
  const typed = key
    .toUpperCase()
    // As Crockford has it: these letters are not in the alphabet, so they were meant for digits.
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/[^0-9A-Z]/g, "");
  return createHash("sha256").update(typed).digest("base64");
}
