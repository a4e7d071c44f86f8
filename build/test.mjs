// npm test: gets everything, then runs all checks and tests.
// npm test -- --only unit|e2e|format|types|lint [what its runner takes]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runCommand } from "./setup/command-line.mjs";
import { createContext, prepare } from "./setup/prepare.mjs";
import { explainError, SetupError } from "./setup/setup-error.mjs";
import { createToolEnvironment } from "./setup/tools.mjs";
import { runEndToEndTests } from "./testing/end-to-end.mjs";
import { addCounts, formatCounts } from "./testing/reports.mjs";
import { runCheck, runUnitTests } from "./testing/steps.mjs";

const STEPS = ["format", "types", "lint", "unit", "e2e"];

await runCommand(
  async (processes) => {
    const { steps, passed } = readArguments(process.argv.slice(2));
    const context = createContext(processes);
    const screen = context.isRoot ? "virtual" : "own";
    const runtime = await prepare(context, { screen, build: "now" });
    const env = createToolEnvironment(context.env, context.root);
    const folder = mkdtempSync(join(tmpdir(), "rolecall-reports-"));
    const tools = { context, env, folder, passed };
    /** @type {({ step: string } & import("./testing/reports.mjs").Counts)[]} */
    const results = [];
    try {
      for (const step of steps) {
        console.log(`\n== ${step}`);
        const counts = await runStep(step).catch(countTrouble);
        results.push({ step, ...counts });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }

    console.log("");
    for (const { step, passed, failed } of results) {
      const all = passed + failed;
      console.log(`${step.padEnd(6)} ${passed} of ${all} right`);
    }
    const sum = addCounts(results);
    console.log(formatCounts(sum));
    return sum.failed === 0 ? 0 : 1;

    /** @param {string} step */
    function runStep(step) {
      if (step === "unit") return runUnitTests(tools);
      if (step === "e2e") return runEndToEndTests(tools, runtime);
      return runCheck(tools, step);
    }

    /** One part that breaks does not keep the others from running. @param {unknown} error */
    function countTrouble(error) {
      processes.throwIfInterrupted();
      console.log(explainError(error));
      return { passed: 0, failed: 1 };
    }
  },
  (error) => {
    console.log(explainError(error));
    console.log(formatCounts({ passed: 0, failed: 1 }));
  },
);

/** @param {readonly string[]} args */
function readArguments(args) {
  if (args[0] !== "--only") {
    if (args.length === 0) return { steps: STEPS, passed: [] };
    throw new SetupError(`npm test takes --only, not ${args[0]}.`);
  }
  const step = args[1] ?? "";
  if (!STEPS.includes(step)) {
    throw new SetupError(`--only takes one of ${STEPS.join(", ")}.`);
  }
  return { steps: [step], passed: args.slice(2) };
}
