import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { measureCalls } from "./calls.ts";
import { measureCounts } from "./counts.ts";
import { measureDelay } from "./delay.ts";
import { wordsOf } from "./explain.ts";
import { toRow, type Measured } from "./measured.ts";
import { measureMemory } from "./memory.ts";
import { measurePages, measurePlainSearch } from "./pages.ts";
import { measureSaving } from "./saving.ts";
import { measureSearch } from "./search.ts";
import { measureArrival, measureBigStart, measureStart } from "./start.ts";
import { measureTyping } from "./typing.ts";

// npm run bench: measures, prints one table, and writes it as JSON.
//   --only P6,P8   only these        --users N   in place of 1,000,000        --pairs N   in place of 24

/** How much is measured. */
export interface Extent {
  /** Of two arms each; what is quick is measured so many times ten. */
  readonly pairs: number;
  /** In the big store. */
  readonly users: number;
}

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "24" },
    users: { type: "string", default: "1000000" },
    only: { type: "string" },
  },
});
const extent: Extent = {
  pairs: Number(values.pairs),
  users: Number(values.users),
};
const all: Record<string, (extent: Extent) => Promise<Measured[]>> = {
  P1: measureStart,
  P1b: measureArrival,
  P2: measureBigStart,
  P3: measureCalls,
  P6: measureSearch,
  P7: measurePlainSearch,
  P8: measurePages,
  P9: measureTyping,
  P10: measureMemory,
  P11: measureDelay,
  P13: measureSaving,
  P15: measureCounts,
};
/** What is measured along with another. */
const WITH: Readonly<Record<string, string>> = { P4: "P3", P12: "P11" };

const only = values.only?.split(",").map((id) => WITH[id] ?? id);
const results: Measured[] = [];
for (const [id, measure] of Object.entries(all)) {
  if (only && !only.includes(id)) continue;
  const measured = await measure(extent);
  // Each as soon as it is there: all of them take an hour.
  // eslint-disable-next-line no-console -- the table is what this program is for
  console.table(measured.map(toRow));
  for (const { what, explained } of measured)
    if (explained) console.log(`${what}\n${wordsOf(explained)}`);
  results.push(...measured);
}

// eslint-disable-next-line no-console -- the table is what this program is for
if (!only) console.table(results.map(toRow));
const folder = resolve("test-results");
mkdirSync(folder, { recursive: true });
const file = resolve(folder, "bench.json");
writeFileSync(file, JSON.stringify({ extent, results }, undefined, 2));
console.log(`Written to ${file}`);
