import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { SetupError } from "./setup-error.mjs";
import { createToolEnvironment } from "./tools.mjs";

/** Of the project's folder, what no build reads. Everything else counts, so that a new source folder is never forgotten. */
const NO_SOURCES = /^(\..*|node_modules|out|dist|tests|docs|test-results)$/;
const NO_SOURCE_FILES = /\.(md|tsbuildinfo|log)$/;
const STAMP = ".built-from";

/**
 * @param {string} root
 * @returns {string} a hash over the names and contents of everything that is built from
 */
export function hashSources(root) {
  const hash = createHash("sha256");
  for (const entry of readEntries(root)) {
    if (NO_SOURCES.test(entry.name)) continue;
    if (entry.isDirectory()) hashFolder(hash, root, entry.name);
    else hashFile(hash, root, entry.name);
  }
  return hash.digest("hex");
}

/**
 * Builds the app when its sources are not those it was last built from.
 *
 * @param {{ root: string, processes: import("./processes.mjs").Processes, npm: import("./tools.mjs").Npm, env: import("./tools.mjs").Environment, say: (text: string) => void }} parts
 * @throws {SetupError} when the build fails; out/ is then gone
 */
export async function provideBuild({ root, processes, npm, env, say }) {
  const out = join(root, "out");
  const stampPath = join(out, STAMP);
  const hash = hashSources(root);
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === hash) return;
  say("Building the app ...");
  forgetBuild(root);
  let isDone = false;
  try {
    const { status, output } = await processes.capture(
      npm.command,
      [...npm.args, "run", "build"],
      { cwd: root, env: createToolEnvironment(env, root), shell: npm.shell },
    );
    if (status !== 0) {
      throw new SetupError(`The build failed with status ${status}.`, {
        output,
        advice: "Mend the sources, then run the same command again.",
      });
    }
    isDone = true;
  } finally {
    if (!isDone) rmSync(out, { recursive: true, force: true });
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(stampPath, hash);
}

/**
 * Makes the next start build again, because out/ is about to change.
 *
 * @param {string} root
 */
export function forgetBuild(root) {
  rmSync(join(root, "out", STAMP), { force: true });
}

/**
 * The substitute runtime needs a better-sqlite3 of its own. As
 * out/node_modules it is found from the built code before the product's own,
 * while unit tests, which do not run from out/, keep that one. It lies beside
 * out/main and not in it, where each build would remove it.
 *
 * @param {string} root
 * @param {string | undefined} nativeModules undefined for a runtime that needs none
 */
export function linkNativeModules(root, nativeModules) {
  const out = join(root, "out");
  const link = join(out, "node_modules");
  if (nativeModules !== undefined && readLink(link) === nativeModules) return;
  rmSync(link, { recursive: true, force: true });
  if (nativeModules === undefined) return;
  mkdirSync(out, { recursive: true });
  const beside = join(out, `.node_modules-${process.pid}`);
  symlinkSync(nativeModules, beside);
  renameSync(beside, link);
}

/** @param {string} path */
function readLink(path) {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry?.isSymbolicLink() === true ? readlinkSync(path) : undefined;
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} root
 * @param {string} folder
 */
function hashFolder(hash, root, folder) {
  for (const entry of readEntries(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) hashFolder(hash, root, path);
    else hashFile(hash, root, path);
  }
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} root
 * @param {string} path
 */
function hashFile(hash, root, path) {
  if (NO_SOURCE_FILES.test(path)) return;
  const content = readFileSync(join(root, path));
  hash.update(`${path}\n${content.length}\n`).update(content);
}

/** In one order everywhere. @param {string} folder */
function readEntries(folder) {
  return readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
}
