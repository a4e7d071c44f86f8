import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { SetupError } from "../setup/setup-error.mjs";

/** Of the project's folder, what the end-to-end tests never read. */
const LEFT_OUT = /^(\.git|dist|test-results|docs)$/;

/**
 * The project in a place where another user can read it: where it is, when
 * that is so, and otherwise a copy. Nobody's folders get other permissions.
 *
 * @param {{ processes: import("../setup/processes.mjs").Processes, root: string, prefix: readonly string[], folder: string, say: (text: string) => void }} parts
 *   prefix: the command that becomes that user; folder: where a copy may be made
 * @returns {Promise<string>} the project's folder for that user
 */
export async function provideReadable(parts) {
  const { processes, root, say } = parts;
  if (await canRead(parts, root)) return root;
  const copy = join(parts.folder, "project");
  say("The tests' own user cannot read this folder: it gets a copy.");
  const names = readdirSync(root)
    .filter((name) => !LEFT_OUT.test(name))
    .map((name) => join(root, name));
  // Links to the same files cost next to nothing, where they do.
  for (const way of [["-al"], ["-a", "--reflink=auto"]]) {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { mode: 0o755 });
    const args = [...way, ...names, copy];
    const { status, output } = await processes.capture("cp", args);
    const isLinked = way[0] === "-al";
    if (status !== 0) {
      if (isLinked) continue;
      throw new SetupError("The project could not be copied.", { output });
    }
    // Never on the links: it would reach the originals.
    if (!isLinked) await processes.capture("chmod", ["-R", "a+rX", copy]);
    if (await canRead(parts, copy)) return copy;
  }
  throw new SetupError("The tests' own user cannot read a copy either.");
}

/**
 * @param {{ processes: import("../setup/processes.mjs").Processes, prefix: readonly string[] }} parts
 * @param {string} folder
 * @returns {Promise<boolean>} whether that user reaches the folder and can read what matters in it
 */
async function canRead({ processes, prefix }, folder) {
  const places = ["out", "tests", "package.json", "node_modules/electron"];
  const paths = [...places, "node_modules/node/bin"].map((place) =>
    join(folder, place),
  );
  const [command = "", ...args] = [...prefix, "find", ...paths];
  const wanted = ["(", "!", "-readable", "-o", "-type", "d", "!"];
  const { status, output } = await processes.capture(command, [
    ...[...args, ...wanted, "-executable", ")", "-print", "-quit"],
  ]);
  return status === 0 && output.trim() === "";
}
