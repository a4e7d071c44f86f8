import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { chmod, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { SetupError } from "../setup/setup-error.mjs";
import { createToolEnvironment } from "../setup/tools.mjs";
import {
  createMakingPrefix,
  findAbandoned,
  isProcessAlive,
} from "./cache-folder.mjs";
import { chooseTarget, DEFAULT_APP, NOTE, SUBSTITUTE } from "./substitute.mjs";
import { fetchArchive } from "./fetch-archive.mjs";
import { extractZip } from "./zip.mjs";

/**
 * @typedef {{
 *   root: string,
 *   target: string,
 *   name: string,
 *   reason: string,
 *   processes: import("../setup/processes.mjs").Processes,
 *   npm: import("../setup/tools.mjs").Npm,
 *   env: import("../setup/tools.mjs").Environment,
 * }} Parts target: the cache folder; name: what the finished folder is called in it
 */

/**
 * Makes the substitute beside its place and renames it there last, so that
 * the place holds either nothing or all of it.
 *
 * @param {Parts} parts
 * @returns {Promise<string>} the finished folder
 * @throws {SetupError}
 */
export async function makeSubstitute(parts) {
  const { target, name, processes } = parts;
  mkdirSync(target, { recursive: true });
  for (const left of findAbandoned(readdirSync(target), isProcessAlive)) {
    rmSync(join(target, left), { recursive: true, force: true });
  }
  const work = mkdtempSync(join(target, createMakingPrefix(process.pid)));
  const made = join(work, name);
  const finished = join(target, name);
  try {
    const archive = await fetchArchive(parts, work);
    const count = await extractZip(
      archive,
      made,
      chooseTarget,
      processes.signal,
    );
    if (count === 0) throw new SetupError("The archive held no Electron.");
    rmSync(archive);
    completeDist(join(made, "dist"));
    await setFuses(parts, join(made, "dist", "electron"));
    await checkItRuns(parts, made);
    writeFileSync(
      join(made, NOTE),
      `${JSON.stringify({ reason: parts.reason }, null, 2)}\n`,
    );
    await makeReadable(made);
    await chmod(target, 0o755);
    processes.throwIfInterrupted();
    moveIntoPlace(made, finished);
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
  return finished;
}

/** @param {string} dist */
function completeDist(dist) {
  cpSync(DEFAULT_APP, join(dist, "resources", "app"), { recursive: true });
  // The official folder has this file, and tools read it.
  writeFileSync(join(dist, "version"), SUBSTITUTE.version);
}

/**
 * @param {Parts} parts
 * @param {string} executable
 */
async function setFuses({ root, processes, env }, executable) {
  const fuses = [
    // Its own snapshot was left out.
    "LoadBrowserProcessSpecificV8Snapshot=off",
    // Playwright drives the main process through --inspect.
    "EnableNodeCliInspectArguments=on",
  ];
  const cli = join(root, "node_modules/@electron/fuses/dist/bin.js");
  const { status, output } = await processes.capture(
    "node",
    [cli, "write", "--app", executable, ...fuses],
    { env: createToolEnvironment(env, root) },
  );
  if (status !== 0) {
    throw new SetupError("The fuses of the runtime could not be set.", {
      output,
    });
  }
}

/**
 * @param {Parts} parts
 * @param {string} made
 */
async function checkItRuns({ root, processes, env }, made) {
  const code = `
    const Database = require(${JSON.stringify(join(made, "node_modules/better-sqlite3"))});
    new Database(":memory:").exec("CREATE VIRTUAL TABLE t USING fts5(a)");
    process.stdout.write("electron=" + process.versions.electron + ";");`;
  const { status, output } = await processes.capture(
    join(made, "dist", "electron"),
    ["-e", code],
    { env: { ...createToolEnvironment(env, root), ELECTRON_RUN_AS_NODE: "1" } },
  );
  if (status === 0 && output.includes(`electron=${SUBSTITUTE.version};`))
    return;
  throw new SetupError(
    `The substitute runtime does not run here (status ${status}).`,
    { output, advice: "Mend what is said above, then run the command again." },
  );
}

/**
 * Root may have a umask that shuts out the user the tests run as.
 *
 * @param {string} folder
 */
async function makeReadable(folder) {
  await chmod(folder, 0o755);
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const entry = await stat(path);
    const isOpen = entry.isDirectory() || (entry.mode & 0o100) !== 0;
    await chmod(path, isOpen ? 0o755 : 0o644);
  }
}

/**
 * @param {string} made
 * @param {string} finished
 */
function moveIntoPlace(made, finished) {
  // Another clone may have been faster; what it made is as good.
  if (existsSync(join(finished, NOTE))) return;
  // Without its note it is none of ours, or somebody removed a part of it.
  rmSync(finished, { recursive: true, force: true });
  try {
    renameSync(made, finished);
  } catch (error) {
    if (!existsSync(join(finished, NOTE))) throw error;
  }
}
