import { SetupError } from "./setup-error.mjs";

/**
 * @param {string} version such as "20.20.2"
 * @param {string} range the ">=a.b" of package.json's engines.node
 * @returns {boolean} whether this Node is new enough to run the set-up
 */
export function isNodeNewEnough(version, range) {
  const [wantedMajor = 0, wantedMinor = 0] = readNumbers(range);
  const [major = 0, minor = 0] = readNumbers(version);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * @param {string} version
 * @param {string} range
 * @throws {SetupError} when this Node is too old
 */
export function checkNodeVersion(version, range) {
  if (isNodeNewEnough(version, range)) return;
  throw new SetupError(
    `This is Node ${version}; Rolecall is built with Node ${range}.`,
    {
      advice: "Install a newer Node, then run the same command again.",
    },
  );
}

/** @param {string} text */
function readNumbers(text) {
  return (text.match(/\d+/g) ?? []).map(Number);
}
