import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createToolEnvironment } from "../setup/tools.mjs";

/** How long the download may stand still. A slow one that goes on is left alone. */
const PATIENCE_MS = 20_000;

/**
 * @param {string} root the project's folder
 * @returns {{ dist: string, executable: string, version: string } | undefined} the official Electron, when it is there whole
 */
export function findOfficial(root) {
  const folder = join(root, "node_modules", "electron");
  const wanted = readOfficialVersion(root);
  const pathFile = join(folder, "path.txt");
  const versionFile = join(folder, "dist", "version");
  // electron's installer writes path.txt last.
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, "utf8").trim().replace(/^v/, "");
  const dist = join(folder, "dist");
  const executable = join(dist, readFileSync(pathFile, "utf8").trim());
  return version === wanted && existsSync(executable)
    ? { dist, executable, version }
    : undefined;
}

/**
 * @param {string} root
 * @returns {string} the version of Electron that package-lock.json asks for
 */
export function readOfficialVersion(root) {
  const path = join(root, "node_modules", "electron", "package.json");
  return JSON.parse(readFileSync(path, "utf8")).version;
}

/**
 * Lets electron's own installer fetch the binary, which checks it against the
 * SHA-256 that the npm package carries.
 *
 * @param {{ root: string, processes: import("../setup/processes.mjs").Processes, env: import("../setup/tools.mjs").Environment, patience?: number }} parts
 * @returns {Promise<string | undefined>} why it failed, or undefined
 */
export async function downloadOfficial(parts) {
  const { root, processes, env, patience = PATIENCE_MS } = parts;
  const folder = join(root, "node_modules", "electron");
  // Its own temporary folder shows how the download gets on, and is removed whole.
  const temporary = mkdtempSync(join(tmpdir(), "rolecall-electron-"));
  const places = [temporary, join(folder, "dist")];
  let isDone = false;
  try {
    const { child, ended } = processes.start(
      "node",
      [join(folder, "install.js")],
      {
        cwd: root,
        stdio: ["ignore", "ignore", "pipe"],
        env: {
          ...createToolEnvironment(env, root),
          TMPDIR: temporary,
          TEMP: temporary,
          TMP: temporary,
          ELECTRON_GET_NO_PROGRESS: "1",
        },
      },
    );
    let output = "";
    child.stderr?.setEncoding("utf8").on("data", (text) => (output += text));
    const watch = watchProgress(places, patience, () => child.kill("SIGKILL"));
    const status = await ended.finally(() => watch.stop());
    processes.throwIfInterrupted();
    isDone = status === 0 && findOfficial(root) !== undefined;
    if (isDone) return undefined;
    return watch.hasGivenUp()
      ? `nothing came for ${Math.round(patience / 1000)} s`
      : shortenReason(output);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    if (!isDone) {
      rmSync(join(folder, "dist"), { recursive: true, force: true });
      rmSync(join(folder, "path.txt"), { force: true });
    }
  }
}

/**
 * @param {string} output what the installer printed
 * @returns {string} its first error, short enough for one line
 */
export function shortenReason(output) {
  const lines = output.split("\n").map((line) => line.trim());
  const line =
    lines.find((text) => /error|fail|refused|denied/i.test(text)) ??
    lines.find((text) => text !== "") ??
    "no reason given";
  const text = line.replace(/^(\w*Error): /, "");
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/**
 * @param {readonly string[]} places folders whose size tells that something still comes
 * @param {number} patience in milliseconds
 * @param {() => void} giveUp
 */
function watchProgress(places, patience, giveUp) {
  let size = -1;
  let since = Date.now();
  let isOver = false;
  const timer = setInterval(
    async () => {
      const sizes = await Promise.all(places.map(measure));
      const now = sizes.reduce((sum, part) => sum + part, 0);
      if (now !== size) [size, since] = [now, Date.now()];
      else if (!isOver && Date.now() - since >= patience) {
        isOver = true;
        giveUp();
      }
    },
    Math.min(1000, patience / 2),
  );
  return { stop: () => clearInterval(timer), hasGivenUp: () => isOver };
}

/**
 * @param {string} folder
 * @returns {Promise<number>} the bytes in it; files may come and go meanwhile
 */
async function measure(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (entry) => (entry.isFile() ? entry.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
