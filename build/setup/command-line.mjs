import { createProcesses, Interrupted } from "./processes.mjs";
import { explainError } from "./setup-error.mjs";

/**
 * Runs one of the commands of package.json: signals end what it started, and
 * a failure is said in words.
 *
 * @param {(processes: import("./processes.mjs").Processes) => Promise<number>} command resolves to the status to end with
 * @param {(error: unknown) => void} [sayFailure]
 */
export async function runCommand(command, sayFailure = printFailure) {
  const processes = createProcesses();
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => processes.interrupt(signal));
  }
  try {
    process.exitCode = await command(processes);
  } catch (error) {
    // Work that was cut off reports all sorts of errors; the signal is why.
    const reason = processes.signal.aborted ? processes.signal.reason : error;
    sayFailure(reason);
    process.exitCode = reason instanceof Interrupted ? reason.status : 1;
  }
}

/** @param {unknown} error */
function printFailure(error) {
  console.error(explainError(error));
}
