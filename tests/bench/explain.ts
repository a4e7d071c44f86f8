import { planOf, type Ran } from "../support/record-queries.ts";
import type { Connection } from "../support/rolecall.ts";

/** What a slow answer was made of. */
export interface Explained {
  readonly asked: string;
  /** Milliseconds when it was measured. */
  readonly took: number;
  readonly queries: readonly Query[];
}

interface Query {
  readonly sql: string;
  readonly times: number;
  readonly plan: readonly string[];
}

/** The queries that were run, each once, with how often and by which plan. */
export function plansOf(database: Connection, ran: readonly Ran[]): Query[] {
  const bySql = Map.groupBy(ran, ({ sql }) => sql);
  return Array.from(bySql, ([sql, all]) => ({
    sql: sql.replace(/\s+/g, " "),
    times: all.length,
    plan: all[0] ? planOf(database, all[0]) : [],
  }));
}

/** In words, for below the table. */
export function wordsOf({ asked, took, queries }: Explained): string {
  const lines = queries.map(
    ({ sql, times, plan }) =>
      `    ${times} x ${sql.slice(0, 110)}\n      ${plan.join("; ")}`,
  );
  return [`  slowest: ${asked}: ${took.toFixed(1)} ms`, ...lines].join("\n");
}
