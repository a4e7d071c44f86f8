/** Numbers that look random and are the same for the same seed, so that sample data can be made again. */
export interface Random {
  /** A whole number from 0 up to, but without, `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** The same, the earlier the more often: the first tenth of the list is a fifth of all. */
  pickSkewed<T>(list: readonly [T, ...T[]]): T;
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean;
}

/** Mulberry32, a public-domain generator with a period of 2^32: plenty for sample data, never for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    pickSkewed: (list) => {
      const far = next();
      return list[Math.floor(far * Math.sqrt(far) * list.length)] ?? list[0];
    },
    chance: (probability) => next() < probability,
  };
}

/** Chooses among values by their weights. */
export function createChooser<T>(
  choices: readonly [
    readonly [weight: number, value: T],
    ...(readonly [weight: number, value: T])[],
  ],
): (random: Random) => T {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  return (random) => {
    let left = random.below(total);
    for (const [weight, value] of choices) {
      if (left < weight) return value;
      left -= weight;
    }
    return choices[0][1];
  };
}
