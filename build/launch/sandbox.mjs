import { statSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether Chromium's sandbox can be on, and if not, why.
 *
 * @param {{ platform: string, isRoot: boolean, hasNamespaces: boolean, hasHelper: boolean }} facts
 * @returns {string | undefined} the reason it has to be off
 */
export function findSandboxTrouble(facts) {
  if (facts.platform !== "linux") return undefined;
  if (facts.isRoot) return "root cannot use it";
  if (facts.hasNamespaces || facts.hasHelper) return undefined;
  return "this system lets no ordinary user make a user namespace";
}

/**
 * @param {{ processes: import("../setup/processes.mjs").Processes, runtime: import("../runtime/provide.mjs").Runtime, platform: string, isRoot: boolean, prefix?: readonly string[] }} parts
 *   prefix: the command that becomes the user the app will run as
 * @returns {Promise<string | undefined>} the reason the sandbox has to be off
 */
export async function checkSandbox(parts) {
  const { processes, runtime, platform, isRoot, prefix = [] } = parts;
  const facts = { platform, isRoot, hasNamespaces: true, hasHelper: false };
  if (platform === "linux" && !isRoot) {
    facts.hasHelper = hasHelper(runtime.dist);
    facts.hasNamespaces = await canMakeNamespaces(processes, prefix);
  }
  return findSandboxTrouble(facts);
}

/**
 * @param {import("../setup/processes.mjs").Processes} processes
 * @param {readonly string[]} prefix
 */
async function canMakeNamespaces(processes, prefix) {
  const flags = ["--user", "--map-root-user", "--pid", "--net", "--fork"];
  const [command = "", ...args] = [...prefix, "unshare", ...flags, "true"];
  try {
    return (await processes.capture(command, args)).status === 0;
  } catch {
    processes.throwIfInterrupted();
    // Without unshare nothing is known; Chromium itself will say.
    return true;
  }
}

/** Chromium's older way, a helper that is root's. @param {string} dist */
function hasHelper(dist) {
  const entry = statSync(join(dist, "chrome-sandbox"), {
    throwIfNoEntry: false,
  });
  return entry !== undefined && entry.uid === 0 && (entry.mode & 0o4000) !== 0;
}
