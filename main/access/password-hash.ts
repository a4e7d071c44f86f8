import {
  randomBytes,
  scrypt,
  timingSafeEqual,
  type ScryptOptions,
} from "node:crypto";

/** OWASP's first choice for scrypt; 128 MiB a hash, hence `maxmem` and no more than two at once. */
const COST = {
  N: 2 ** 17,
  r: 8,
  p: 1,
  maxmem: 160 * 1024 * 1024,
} as const satisfies ScryptOptions;
const AT_ONCE = 2;
const KEY_BYTES = 32;
const PREFIX = "scrypt:17:8:1";

let running = 0;
const waiting: (() => void)[] = [];

/** A hash with its own salt, as `scrypt:17:8:1:<salt>:<key>`; takes about a second, off this thread. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return [PREFIX, salt.toString("base64"), key.toString("base64")].join(":");
}

/**
 * Whether the password is the hashed one. Without a hash it takes the same time to say no.
 * @param hash what hashPassword gave; null for a user who has none, or does not exist
 */
export async function verifyPassword(
  password: string,
  hash: string | null,
): Promise<boolean> {
  const [salt = "", key = ""] = hash?.slice(PREFIX.length + 1).split(":") ?? [];
  const expected = Buffer.from(key, "base64");
  const found = await derive(
    password,
    hash === null ? randomBytes(16) : Buffer.from(salt, "base64"),
  );
  // SECURITY: constant time, so that the answer's time tells nothing of the key.
  return (
    expected.length === KEY_BYTES &&
    timingSafeEqual(found, expected) &&
    hash !== null
  );
}

async function derive(password: string, salt: Buffer): Promise<Buffer> {
  // Whoever waits is handed the place of the one that is done.
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await new Promise((resolve, reject) => {
      scrypt(normalised(password), salt, KEY_BYTES, COST, (error, key) => {
        if (error) reject(error);
        else resolve(key);
      });
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** One form of a password, however the keyboard composes it (NIST SP 800-63B: NFKC). */
export function normalised(password: string): string {
  return password.normalize("NFKC");
}
