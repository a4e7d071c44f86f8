import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { afterAll, beforeAll, beforeEach } from "vitest";

type Scrypt = (
  ...asked: readonly [
    password: crypto.BinaryLike,
    salt: crypto.BinaryLike,
    length: number,
    options: crypto.ScryptOptions,
    done: (error: Error | null, key: Buffer) => void,
  ]
) => void;

/** Too little for a password, and done in no time. */
const CHEAP = { N: 2, r: 1, p: 1 };

/**
 * Has Node's own scrypt work at next to no cost in this test file, and counts how often it is asked: so
 * many passwords were looked at. What it was asked to cost goes into the salt, so that hashes of two costs
 * differ as they do otherwise.
 */
export function countHashes() {
  const real = crypto.scrypt;
  let calls = 0;
  let before: (() => Promise<unknown>) | null = null;
  const counting: Scrypt = (...[password, salt, length, asked, done]) => {
    calls += 1;
    const cost = Buffer.from(`${asked.N}:${asked.r}:${asked.p}:`);
    // The cast says what a salt is here: bytes, or a text.
    const bytes = Buffer.from(salt as Buffer);
    const work = before;
    before = null;
    void Promise.resolve(work?.()).then(() =>
      real(password, Buffer.concat([cost, bytes]), length, CHEAP, done),
    );
  };
  const replace = (scrypt: unknown) => {
    Object.assign(crypto, { scrypt });
    syncBuiltinESMExports();
  };
  beforeAll(() => replace(counting));
  afterAll(() => replace(real));
  beforeEach(() => {
    calls = 0;
    before = null;
  });
  return {
    /** Since the test began. */
    calls: () => calls,
    /** Has `work` happen while the next password is hashed, which takes as long as it does. */
    during(work: () => Promise<unknown>): void {
      before = work;
    },
  };
}

/** A hash as another version of Rolecall could have made it, at another cost. */
export function hashAtCost(
  password: string,
  log2N: number,
  salt = crypto.randomBytes(16),
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { N: 2 ** log2N, r: 8, p: 1 };
    crypto.scrypt(password, salt, 32, options, (error, key) => {
      if (error) return reject(error);
      const parts = ["scrypt", log2N, 8, 1];
      const bytes = [salt, key].map((each) => each.toString("base64"));
      resolve([...parts, ...bytes].join(":"));
    });
  });
}
