import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { measureCalls } from "./calls.ts";
import { measureStart } from "./start.ts";
import type { Measured } from "./measured.ts";

// npm run bench: measures, prints one table, and writes it as JSON.

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "24" },
    only: { type: "string" },
  },
});
const pairs = Number(values.pairs);
const all = { P1: measureStart, P3: measureCalls };
const results: Measured[] = [];
for (const [id, measure] of Object.entries(all)) {
  if (values.only === undefined || values.only === id) {
    results.push(...(await measure(pairs)));
  }
}

const rows = results.map((result) => ({
  id: result.id,
  what: result.what,
  "this, ms": result.a.median.toFixed(2),
  "that, ms": result.b.median.toFixed(2),
  ratio: result.ratio.median.toFixed(3),
  "95 %": `${result.ratio.low.toFixed(3)} to ${result.ratio.high.toFixed(3)}`,
  bar: result.bar,
  met: result.ratio.median <= result.bar ? "yes" : "no",
}));
// eslint-disable-next-line no-console -- the table is what this program is for
console.table(rows);
const folder = resolve("test-results");
mkdirSync(folder, { recursive: true });
const file = resolve(folder, "bench.json");
writeFileSync(file, JSON.stringify(results, undefined, 2));
console.log(`Written to ${file}`);
