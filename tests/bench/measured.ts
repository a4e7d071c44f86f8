import { estimate, type Estimate } from "./statistics.ts";

/** One line of the table: two arms in milliseconds, and what their paired ratio may be at most. */
export interface Measured {
  readonly id: string;
  readonly what: string;
  readonly a: Estimate;
  readonly b: Estimate;
  readonly ratio: Estimate;
  readonly pairs: number;
  readonly bar: number;
}

export function toMeasured(
  about: Pick<Measured, "id" | "what" | "bar">,
  arms: {
    readonly a: number[];
    readonly b: number[];
    readonly ratios: number[];
  },
): Measured {
  return {
    ...about,
    a: estimate(arms.a),
    b: estimate(arms.b),
    ratio: estimate(arms.ratios),
    pairs: arms.ratios.length,
  };
}
