import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { tryClockJumps } from "./clock.ts";
import type { Fault } from "./fault.ts";
import { tryGuessing } from "./guessing.ts";
import { trySecrets } from "./secrets.ts";

// npm run faults: tries what must hold whatever happens, prints one table, and writes it as JSON.

const { values } = parseArgs({ options: { only: { type: "string" } } });
const all = { F7: tryClockJumps, S5: tryGuessing, S8: trySecrets };
const results: Fault[] = [];
for (const [id, run] of Object.entries(all)) {
  if (values.only === undefined || values.only === id)
    results.push(await run());
}

const rows = results.map(({ id, what, tried, failed, figure = "" }) => ({
  id,
  what,
  tried,
  failed: failed.length,
  figure,
  met: failed.length === 0 ? "yes" : "no",
}));
// eslint-disable-next-line no-console -- the table is what this program is for
console.table(rows);
for (const { id, failed } of results)
  for (const name of failed) console.error(`${id}: ${name}`);
const folder = resolve("test-results");
mkdirSync(folder, { recursive: true });
const file = resolve(folder, "faults.json");
writeFileSync(file, JSON.stringify(results, undefined, 2));
console.log(`Written to ${file}`);
if (results.some(({ failed }) => failed.length > 0)) process.exitCode = 1;
