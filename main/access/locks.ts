const MINUTE = 60_000;
const LONGEST = 24 * 60 * MINUTE;
/** So many wrong guesses in a row are a person's. */
const FREE = 5;
/** After so many in a row no more are heard, until an administrator or the recovery key helps. */
const MOST = 100;

/**
 * How long after so many wrong guesses in a row nobody is heard, in milliseconds: a minute after the fifth,
 * twice as long with each one more, a day at most; for good after the hundredth.
 */
export function waitAfter(wrongGuesses: number): number {
  if (wrongGuesses < FREE) return 0;
  if (wrongGuesses >= MOST) return Infinity;
  return Math.min(MINUTE * 2 ** (wrongGuesses - FREE), LONGEST);
}

/**
 * Measures the waits of those who are Locked Out. The store knows how many guesses were wrong; that time
 * has passed is known here alone, by a clock that nobody can set. Of a wait that began before this process
 * did nothing is known, so it begins again with it.
 * @param monotonic milliseconds that only grow
 */
export function createLocks(monotonic: () => number) {
  const began = monotonic();
  const guessedAt = new Map<string, number>();

  return {
    /** A wait begins now. */
    begin(key: string): void {
      guessedAt.set(key, monotonic());
    },

    /** Forgets what the store has forgotten, so that no more is kept here than there. */
    forget(key: string): void {
      guessedAt.delete(key);
    },

    /** Milliseconds still to wait. */
    remaining(key: string, wrongGuesses: number): number {
      const since = guessedAt.get(key) ?? began;
      return Math.max(0, since + waitAfter(wrongGuesses) - monotonic());
    },
  };
}

export type Locks = ReturnType<typeof createLocks>;

/** What waits are known by: those of a user, and those of a name that is nobody's, by its digest. */
export const userKey = (userId: number): string => `user ${userId}`;
export const nameKey = (digest: Uint8Array): string =>
  `name ${Buffer.from(digest).toString("base64")}`;
