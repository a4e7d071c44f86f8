import { SetupError } from "./setup-error.mjs";

/**
 * @typedef {import("./processes.mjs").Processes} Processes
 * @typedef {{ names: string[], use: "start" | "comfort" | "no display" }} Need
 *   names: the same library under the names it has in different releases, the newest first
 */

/**
 * What Electron asks of Debian and Ubuntu. Without those for "start" it does
 * not start; those for "comfort" are looked for while it runs.
 *
 * @type {readonly Need[]}
 */
export const NEEDS = [
  { names: ["libgtk-3-0t64", "libgtk-3-0"], use: "start" },
  { names: ["libatspi2.0-0t64", "libatspi2.0-0"], use: "start" },
  { names: ["libasound2t64", "libasound2"], use: "start" },
  { names: ["libnss3"], use: "start" },
  { names: ["libgbm1"], use: "start" },
  { names: ["libxss1"], use: "comfort" },
  { names: ["libxtst6"], use: "comfort" },
  { names: ["libnotify4"], use: "comfort" },
  { names: ["libsecret-1-0"], use: "comfort" },
  { names: ["fonts-dejavu-core"], use: "comfort" },
  { names: ["xvfb"], use: "no display" },
  { names: ["xauth"], use: "no display" },
];

/**
 * @param {string} osRelease the text of /etc/os-release, empty where there is none
 * @returns {boolean} whether apt and dpkg rule this system
 */
export function isDebian(osRelease) {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
}

/**
 * @param {string} dpkgOutput lines of "name status" from dpkg-query
 * @param {readonly Need[]} needs
 * @returns {Need[]} those of which no name is installed
 */
export function findMissing(dpkgOutput, needs) {
  const installed = new Set(
    dpkgOutput
      .split("\n")
      .filter((line) => line.endsWith(" installed"))
      .map((line) => line.split(" ")[0]),
  );
  return needs.filter(
    ({ names }) => !names.some((name) => installed.has(name)),
  );
}

/**
 * Installs what is missing where that is possible, and otherwise says which
 * line does it.
 *
 * @param {{ processes: Processes, osRelease: string, isRoot: boolean, hasDisplay: boolean, say: (text: string) => void }} parts
 * @throws {SetupError} when something without which nothing starts stays missing
 */
export async function provideDebianPackages(parts) {
  const { processes, isRoot, say } = parts;
  if (!isDebian(parts.osRelease)) return;
  const needs = NEEDS.filter(
    ({ use }) => use !== "no display" || !parts.hasDisplay,
  );
  const missing = await queryMissing(processes, needs);
  if (missing.length === 0) return;
  if (isRoot) return install(processes, missing, say);

  const line = `sudo apt-get update && sudo apt-get install --no-install-recommends -y ${missing.map(({ names }) => names.at(-1)).join(" ")}`;
  if (missing.every(({ use }) => use === "comfort")) {
    say(
      `Some Debian packages are missing; Rolecall starts without. To add them:\n  ${line}`,
    );
    return;
  }
  throw new SetupError(
    "Debian packages that Electron needs are missing, and only root can install them.",
    {
      advice: `Run this line, then the same command again:\n  ${line}`,
    },
  );
}

/**
 * @param {Processes} processes
 * @param {readonly Need[]} needs
 */
async function queryMissing(processes, needs) {
  const names = needs.flatMap((need) => need.names);
  const format = "${Package} ${db:Status-Status}\n";
  // Its status is 1 as soon as one name is unknown, which is no failure here.
  const { output } = await processes.capture("dpkg-query", [
    "--show",
    `--showformat=${format}`,
    ...names,
  ]);
  return findMissing(output, needs);
}

/**
 * @param {Processes} processes
 * @param {readonly Need[]} missing
 * @param {(text: string) => void} say
 */
async function install(processes, missing, say) {
  say(`Installing ${missing.length} Debian packages that Electron needs ...`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const quiet = ["-qq", "-o", "DPkg::Lock::Timeout=120"];
  const update = await processes.capture(
    "apt-get",
    [...quiet, "update"],
    options,
  );
  const names = await Promise.all(
    missing.map((need) => chooseName(processes, need)),
  );
  const args = [...quiet, "install", "--no-install-recommends", "-y", ...names];
  const { status, output } = await processes.capture("apt-get", args, options);
  const left = await queryMissing(processes, missing);
  if (left.length === 0) return;
  const text = `${update.output}${output}`;
  const failed = left.map(({ names: [name] }) => name).join(", ");
  throw new SetupError(
    `apt-get could not install ${failed} (status ${status}).`,
    {
      output: text,
      advice: "Mend what apt-get says above, then run the same command again.",
    },
  );
}

/**
 * @param {Processes} processes
 * @param {Need} need
 * @returns {Promise<string>} the name under which this release has the package
 */
async function chooseName(processes, { names }) {
  for (const name of names.slice(0, -1)) {
    const { status } = await processes.capture("apt-cache", ["show", name]);
    if (status === 0) return name;
  }
  return /** @type {string} */ (names.at(-1));
}
