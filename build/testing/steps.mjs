import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { countUnitTests } from "./reports.mjs";

/**
 * @typedef {import("./reports.mjs").Counts} Counts
 * @typedef {{ context: import("../setup/prepare.mjs").Context, env: Record<string, string>, folder: string, passed: readonly string[] }} Tools
 *   env: for the tools in node_modules; folder: for reports; passed: what stood after -- on npm's command line
 */

/**
 * A check that is right or wrong as a whole, and prints only when wrong.
 *
 * @param {Tools} tools
 * @param {string} script of package.json
 * @returns {Promise<Counts>}
 */
export async function runCheck({ context, env }, script) {
  const { processes, npm, root } = context;
  const { status, output } = await processes.capture(
    npm.command,
    [...npm.args, "run", "--silent", script],
    { cwd: root, env, shell: npm.shell },
  );
  if (status === 0) return { passed: 1, failed: 0 };
  console.log(output.trimEnd());
  return { passed: 0, failed: 1 };
}

/**
 * @param {Tools} tools
 * @returns {Promise<Counts>}
 */
export async function runUnitTests({ context, env, folder, passed }) {
  const { processes, root } = context;
  const report = join(folder, "unit.json");
  const status = await processes.show(
    "node",
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      ...["run", "--config", "tests/unit/vitest.config.ts"],
      ...["--reporter=default", "--reporter=json"],
      `--outputFile.json=${report}`,
      ...passed,
    ],
    { cwd: root, env },
  );
  return countUnitTests(readReport(report), status);
}

/** @param {string} path */
export function readReport(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
