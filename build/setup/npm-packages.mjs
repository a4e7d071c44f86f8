import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { SetupError } from "./setup-error.mjs";
import { createNpmEnvironment, isInModules } from "./tools.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

const STAMP = ".rolecall-installed";
/** npm's own note of what it put into node_modules. */
const NPM_NOTE = ".package-lock.json";

/**
 * What has to be done so that node_modules is what the lockfile says:
 * nothing; nothing but to note it, because somebody ran `npm install` by
 * hand; or `npm ci`.
 *
 * @param {{ lock: string, stamp: string | undefined, installedLock: string | undefined, machine: string }} texts
 *   installedLock: the text of npm's own note
 * @returns {"nothing" | "note" | "install"}
 */
export function decideInstall({ lock, stamp, installedLock, machine }) {
  if (stamp === createStamp(lock, machine)) return "nothing";
  return installedLock !== undefined && isSatisfied(lock, installedLock)
    ? "note"
    : "install";
}

/**
 * @param {string} lock the text of package-lock.json
 * @param {string} machine platform and architecture: a folder shared with a container is not the same installation
 * @returns {string}
 */
export function createStamp(lock, machine) {
  const hash = createHash("sha256").update(lock).digest("hex");
  return `${machine} ${hash}\n`;
}

/**
 * @param {string} lockText
 * @param {string} installedText
 */
function isSatisfied(lockText, installedText) {
  /** @type {Lock} */
  let wanted;
  /** @type {Lock} */
  let installed;
  try {
    wanted = JSON.parse(lockText);
    installed = JSON.parse(installedText);
  } catch {
    return false;
  }
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === "") return true;
    const found = installed.packages?.[path];
    // npm leaves out the optional packages that are for other machines.
    if (found === undefined) {
      return entry.optional === true || entry.devOptional === true;
    }
    return (
      found.version === entry.version && found.integrity === entry.integrity
    );
  });
}

/**
 * A lockfile made where the registry has no builds for other machines leaves
 * those out, and `npm ci` refuses it for that alone. `npm install` does not,
 * and takes everything else from the lockfile just the same.
 *
 * @param {string} output what npm ci printed
 * @param {string} lockText
 * @returns {boolean} whether nothing but such builds is missing
 */
export function lacksOnlyOptional(output, lockText) {
  if (!output.includes("EUSAGE") || output.includes("Invalid:")) return false;
  const missing = [...output.matchAll(/Missing: (@?[^@\s]+)@/g)];
  /** @type {Lock} */
  const lock = JSON.parse(lockText);
  const optional = new Set(
    Object.values(lock.packages ?? {}).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    ),
  );
  return (
    missing.length > 0 && missing.every(([, name = ""]) => optional.has(name))
  );
}

/**
 * @typedef {{ root: string, processes: import("./processes.mjs").Processes, npm: import("./tools.mjs").Npm, env: import("./tools.mjs").Environment, platform: string, arch: string, execPath: string, say: (text: string) => void }} Parts
 */

/**
 * @param {Parts} parts
 * @throws {SetupError} when npm fails; node_modules is then gone rather than half there
 */
export async function provideNpmPackages(parts) {
  const modules = join(parts.root, "node_modules");
  const stampPath = join(modules, STAMP);
  const notePath = join(modules, NPM_NOTE);
  const lock = readFileSync(join(parts.root, "package-lock.json"), "utf8");
  const machine = `${parts.platform}-${parts.arch}`;
  const decision = decideInstall({
    lock,
    machine,
    stamp: readIfThere(stampPath),
    installedLock: readIfThere(notePath),
  });
  if (decision === "nothing") return;
  if (decision === "install") {
    parts.say("Installing the npm packages of package-lock.json ...");
    rmSync(stampPath, { force: true });
    try {
      await install(parts, lock);
    } finally {
      // npm writes its note last: without it, what is there is half of it.
      if (!existsSync(notePath)) {
        rmSync(modules, { recursive: true, force: true, maxRetries: 3 });
      }
    }
  }
  writeFileSync(stampPath, createStamp(lock, machine));
}

/**
 * @param {Parts} parts
 * @param {string} lock
 */
async function install(parts, lock) {
  const { root, processes, npm, env } = parts;
  const gentle = ["install", "--no-save"];
  // Windows does not let npm ci remove the very Node that runs this.
  const isHeld = parts.platform === "win32" && isInModules(parts.execPath);
  let finished = await run(isHeld ? gentle : ["ci"]);
  if (finished.status !== 0 && lacksOnlyOptional(finished.output, lock)) {
    finished = await run(gentle);
  }
  if (finished.status === 0) return;
  throw new SetupError(
    `npm could not install the packages (status ${finished.status}).`,
    {
      output: firstErrors(finished.output),
      advice:
        "Check that npm reaches its registry (npm ping), then run the same command again.",
    },
  );

  /** @param {string[]} words */
  function run(words) {
    const args = ["--include=dev", "--no-audit", "--no-fund"];
    return processes.capture(
      npm.command,
      [...npm.args, ...words, ...args, "--loglevel=error"],
      { cwd: root, env: createNpmEnvironment(env), shell: npm.shell },
    );
  }
}

/** npm says what is wrong first, and then how it is used. @param {string} output */
function firstErrors(output) {
  return output.trim().split("\n").slice(0, 15).join("\n");
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
