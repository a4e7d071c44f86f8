/** A median with its 95 % interval. */
export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The median of a sample and its distribution-free 95 % interval: the pair of order statistics between
 * which the true median lies with that probability (binomial, normal approximation from n = 10 on).
 */
export function estimate(sample: readonly number[]): Estimate {
  const sorted = [...sample].sort((one, other) => one - other);
  const count = sorted.length;
  const at = (index: number): number => {
    const value = sorted[Math.min(Math.max(index, 0), count - 1)];
    if (value === undefined) throw new Error("An empty sample has no median");
    return value;
  };
  const half = 0.98 * Math.sqrt(count);
  return {
    median:
      (at(Math.floor((count - 1) / 2)) + at(Math.ceil((count - 1) / 2))) / 2,
    low: at(Math.floor(count / 2 - half)),
    high: at(Math.ceil(count / 2 + half) - 1),
  };
}

/** Two arms, figure by figure, and their ratios. */
export interface Arms {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly ratios: readonly number[];
}

/**
 * Runs two arms in turn, A B B A A B B A ..., after one warm-up of each, and pairs them.
 * @param arm gives one figure of its arm, having checked its own result
 */
export async function runPairs(
  pairs: number,
  arm: (which: "a" | "b") => Promise<number> | number,
): Promise<Arms> {
  await arm("a");
  await arm("b");
  const a: number[] = [];
  const b: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const order =
      pair % 2 === 0 ? (["a", "b"] as const) : (["b", "a"] as const);
    for (const which of order) (which === "a" ? a : b).push(await arm(which));
  }
  const ratios = a.map((figure, index) => figure / (b[index] ?? Number.NaN));
  return { a, b, ratios };
}

/** The figure that so many of a hundred do not exceed. */
export function percentile(sample: readonly number[], percent: number): number {
  const sorted = [...sample].sort((one, other) => one - other);
  const index = Math.max(Math.ceil((sorted.length * percent) / 100) - 1, 0);
  const found = sorted[index];
  if (found === undefined) throw new Error("An empty sample has no percentile");
  return found;
}
