import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** What scrypt is asked for; N is 2 to the power of `log2N`. */
interface Cost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** A hash in its parts, as `scrypt:17:8:1:<salt>:<key>` has them. */
interface Parsed {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** OWASP's first choice for scrypt; 128 MiB a hash, hence no more than two at once. */
const COST: Cost = { log2N: 17, r: 8, p: 1 };
const AT_ONCE = 2;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const HASH = /^scrypt:(\d{1,2}):(\d{1,2}):(\d{1,2}):([\w+/=]+):([\w+/=]+)$/;

let running = 0;
const waiting: (() => void)[] = [];

/** A hash with a salt of its own, as `scrypt:17:8:1:<salt>:<key>`; takes about a second, off this thread. */
export async function hashPassword(
  password: string,
  salt: Buffer = randomBytes(SALT_BYTES),
): Promise<string> {
  return format({ cost: COST, salt, key: await derive(password, salt, COST) });
}

/**
 * Whether the password is the hashed one. Without a hash it takes the same time to say no.
 * @param hash what hashPassword gave; null for a user who has none, or does not exist
 */
export async function verifyPassword(
  password: string,
  hash: string | null,
): Promise<boolean> {
  const parsed = parse(hash);
  const { cost = COST, salt = randomBytes(SALT_BYTES) } = parsed ?? {};
  const found = await derive(password, salt, cost);
  // SECURITY: constant time, so that the answer's time tells nothing of the key.
  return parsed !== null && timingSafeEqual(found, parsed.key);
}

/** Whether a hash was made at another cost than is asked for now. */
export function isOutdated(hash: string): boolean {
  const parsed = parse(hash);
  return parsed !== null && costOf(parsed) !== costOf({ cost: COST });
}

/** The same password's hash at the cost that is asked for now, and with the same salt. */
export function hashAgain(password: string, hash: string): Promise<string> {
  return hashPassword(password, parse(hash)?.salt);
}

/**
 * The hash of a new password, or null where it is one of the past ones. An account's hashes share one salt,
 * so that one derivation compares all; those of another cost take one more for each.
 * @param past hashes, the present one last
 */
export async function hashUnlessPast(
  password: string,
  past: readonly string[],
): Promise<string | null> {
  const kept = past.flatMap((hash) => parse(hash) ?? []);
  const salt = kept.at(-1)?.salt ?? randomBytes(SALT_BYTES);
  const hash = await hashPassword(password, salt);
  const same = new Set([hash]);
  const likes = new Map(kept.map((each) => [likeness(each), each]));
  likes.delete(likeness({ cost: COST, salt }));
  for (const like of likes.values()) {
    const key = await derive(password, like.salt, like.cost);
    same.add(format({ ...like, key }));
  }
  return past.some((each) => same.has(each)) ? null : hash;
}

function parse(hash: string | null): Parsed | null {
  const [, log2N, r, p, salt = "", key = ""] = HASH.exec(hash ?? "") ?? [];
  const parsed = {
    cost: { log2N: Number(log2N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, "base64"),
    key: Buffer.from(key, "base64"),
  };
  return parsed.key.length === KEY_BYTES ? parsed : null;
}

const costOf = ({ cost: { log2N, r, p } }: Pick<Parsed, "cost">): string =>
  ["scrypt", log2N, r, p].join(":");

const likeness = (hash: Pick<Parsed, "cost" | "salt">): string =>
  [costOf(hash), hash.salt.toString("base64")].join(":");

const format = (hash: Parsed): string =>
  [likeness(hash), hash.key.toString("base64")].join(":");

async function derive(
  password: string,
  salt: Buffer,
  { log2N, r, p }: Cost,
): Promise<Buffer> {
  const N = 2 ** log2N;
  const maxmem = 128 * N * r * p + 32 * 1024 * 1024;
  // Whoever waits is handed the place of the one that is done.
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await new Promise((resolve, reject) => {
      const options = { N, r, p, maxmem };
      scrypt(normalised(password), salt, KEY_BYTES, options, (error, key) => {
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
