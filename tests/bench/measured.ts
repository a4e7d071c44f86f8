import type { Explained } from "./explain.ts";
import {
  estimate,
  percentile,
  type Arms,
  type Estimate,
} from "./statistics.ts";

/** What figures of one kind come to. */
interface Summary extends Estimate {
  readonly count: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
}

/** What must hold of a line of the table; none of it where another line says the same. */
export interface Bars {
  /** Of the median of the paired ratios: at most, or at least, so much. */
  readonly ratio?: number;
  readonly leastRatio?: number;
  /** Of the first arm, in its unit: at most so much. */
  readonly median?: number;
  readonly p95?: number;
  readonly p99?: number;
  readonly worst?: number;
}

interface About {
  readonly id: string;
  readonly what: string;
  readonly bars: Bars;
  /** Milliseconds, where nothing else is said. */
  readonly unit?: "MB";
}

/** One line of the table: an arm, and mostly another one that it is compared with. */
export interface Measured extends About {
  readonly a: Summary;
  readonly b?: Summary;
  readonly ratio?: Estimate;
  /** The slowest of it, by its query plans. */
  readonly explained?: Explained;
}

/** A line of two arms that ran in turn. */
export function compare(about: About, { a, b, ratios }: Arms): Measured {
  return {
    ...about,
    a: summarise(a),
    b: summarise(b),
    ratio: estimate(ratios),
  };
}

/** A line of one arm. */
export function observe(about: About, sample: readonly number[]): Measured {
  return { ...about, a: summarise(sample) };
}

function summarise(sample: readonly number[]): Summary {
  return {
    ...estimate(sample),
    count: sample.length,
    p95: percentile(sample, 95),
    p99: percentile(sample, 99),
    worst: percentile(sample, 100),
  };
}

/** The bars of a line in words, with whether each is met. */
function judge({ bars, a, ratio }: Measured) {
  const found = {
    ratio: ratio?.median,
    leastRatio: ratio?.median,
    median: a.median,
    p95: a.p95,
    p99: a.p99,
    worst: a.worst,
  } satisfies Record<keyof Bars, number | undefined>;
  // The cast: an object of our own, which has no other keys.
  const kinds = Object.keys(found) as (keyof Bars)[];
  return kinds.flatMap((kind) => {
    const bar = bars[kind];
    if (bar === undefined) return [];
    const figure = found[kind] ?? Number.NaN;
    const isLeast = kind === "leastRatio";
    const words = isLeast ? `ratio >= ${bar}` : `${kind} <= ${bar}`;
    return [{ words, isMet: isLeast ? figure >= bar : figure <= bar }];
  });
}

/** A line as the table shows it. */
export function toRow(measured: Measured) {
  const { id, what, a, b, ratio, unit = "ms" } = measured;
  const judged = judge(measured);
  return {
    id,
    what,
    n: a.count,
    unit,
    median: shown(a.median),
    p95: shown(a.p95),
    p99: shown(a.p99),
    worst: shown(a.worst),
    "against, median": b ? shown(b.median) : "",
    ratio: ratio ? ratio.median.toFixed(3) : "",
    "95 %": ratio ? `${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)}` : "",
    bar: judged.map(({ words }) => words).join(", "),
    met: judged.map(({ isMet }) => (isMet ? "yes" : "no")).join(", "),
  };
}

const shown = (figure: number): string => figure.toPrecision(3);
