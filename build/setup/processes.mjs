import { spawn as nodeSpawn } from "node:child_process";

import { SetupError } from "./setup-error.mjs";

/**
 * @typedef {{ status: number, output: string }} Finished status is 128 + the signal's number when a signal ended it
 * @typedef {import("node:child_process").SpawnOptions} SpawnOptions
 * @typedef {ReturnType<typeof createProcesses>} Processes
 */

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
/** The terminal is shared for what is printed only: nothing here asks. @type {import("node:child_process").StdioOptions} */
export const SHARED = ["ignore", "inherit", "inherit"];
const PATIENCE_MS = 10_000;

/**
 * Keeps account of the programs started here, so that an interruption ends
 * those by their own ids, and nothing else on the machine.
 *
 * @param {{ spawn?: typeof nodeSpawn }} [parts]
 */
export function createProcesses({ spawn = nodeSpawn } = {}) {
  const isPosix = process.platform !== "win32";
  /** @type {Set<import("node:child_process").ChildProcess>} */
  const running = new Set();
  const interruption = new AbortController();

  /**
   * Starts a program that an interruption ends.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {SpawnOptions} options
   */
  function start(command, args, options) {
    const { child, ended } = startService(command, args, options);
    running.add(child);
    ended.finally(() => running.delete(child)).catch(() => {});
    return { child, ended };
  }

  /**
   * Starts a program that has to outlive the others: whoever starts it ends it.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {SpawnOptions} options
   */
  function startService(command, args, options) {
    throwIfInterrupted();
    // In a group of its own it does not get a terminal's Ctrl+C as well: of
    // two signals in a row, Electron takes the second as an order to drop dead.
    const child = spawn(command, [...args], { detached: isPosix, ...options });
    /** @type {Promise<number>} */
    const ended = new Promise((resolve, reject) => {
      child.once("error", (error) => {
        reject(new SetupError(`${command} did not start: ${error.message}.`));
      });
      child.once("close", (code, signal) => resolve(readStatus(code, signal)));
      child.once("exit", (code, signal) => {
        // What it started may hold its output open; nobody reads that any more.
        if (interruption.signal.aborted) resolve(readStatus(code, signal));
      });
    });
    // Whoever waits for it gets the rejection; nobody has to.
    ended.catch(() => {});
    return { child, ended };
  }

  /**
   * Runs a program and keeps what it prints.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {SpawnOptions & { timeout?: number }} [options]
   * @returns {Promise<Finished>}
   */
  async function capture(command, args, options = {}) {
    const { child, ended } = start(command, args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    }
    const status = await ended;
    throwIfInterrupted();
    return { status, output };
  }

  /**
   * Runs a program that shares this terminal.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {SpawnOptions} [options]
   * @returns {Promise<number>} its status
   */
  async function show(command, args, options = {}) {
    const { ended } = start(command, args, { ...options, stdio: SHARED });
    const status = await ended;
    throwIfInterrupted();
    return status;
  }

  /** @param {NodeJS.Signals} signal */
  function interrupt(signal) {
    if (interruption.signal.aborted) return;
    interruption.abort(new Interrupted(signal));
    for (const child of running) {
      child.kill(signal);
      // A program that does not heed the request is not waited for for ever.
      setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS).unref();
    }
  }

  function throwIfInterrupted() {
    interruption.signal.throwIfAborted();
  }

  return {
    start,
    startService,
    capture,
    show,
    interrupt,
    throwIfInterrupted,
    signal: interruption.signal,
  };
}

/** Thrown wherever work stops because somebody pressed Ctrl+C or sent a signal. */
export class Interrupted extends SetupError {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.status = readStatus(null, signal);
  }
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number} the status a shell would report
 */
export function readStatus(code, signal) {
  if (code !== null) return code;
  const numbers = /** @type {Record<string, number>} */ (SIGNAL_NUMBERS);
  return 128 + (numbers[signal ?? ""] ?? 0);
}
