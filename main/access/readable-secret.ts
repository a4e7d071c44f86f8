import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Crockford's base 32: no letter that could be taken for a digit. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 160 random bits as eight groups of four, to be printed and typed again. */
export const generateRecoveryKey = (): string => generate(8);

/** 80 random bits as four groups of four, to be read out and typed within a day. */
export const generateOneTimeCode = (): string => generate(4);

function generate(groups: number): string {
  const digits = Array.from(
    randomBytes(groups * 4),
    (byte) => ALPHABET[byte % 32],
  );
  return Array.from({ length: groups }, (_, group) =>
    digits.slice(group * 4, group * 4 + 4).join(""),
  ).join("-");
}

/** What is kept of it. A plain digest will do: so many random bits can't be guessed. */
export function hashSecret(secret: string): string {
  const typed = secret
    .toUpperCase()
    // As Crockford has it: these letters are not in the alphabet, so they were meant for digits.
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/[^0-9A-Z]/g, "");
  return createHash("sha256").update(typed).digest("base64");
}

/** Whether what was typed is the secret of this hash; null is the hash of none. */
export function isSecret(typed: string, hash: string | null): boolean {
  const found = Buffer.from(hashSecret(typed));
  const expected = Buffer.from(hash ?? "");
  // SECURITY: constant time, so that the answer's time tells nothing of the hash.
  return found.length === expected.length && timingSafeEqual(found, expected);
}
