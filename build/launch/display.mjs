import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { SetupError } from "../setup/setup-error.mjs";

const SCREEN = "1280x800x24";
const PATIENCE_MS = 15_000;

/**
 * @param {{ platform: string, env: Record<string, string | undefined> }} parts
 * @returns {boolean} whether a window can be shown
 */
export function hasDisplay({ platform, env }) {
  if (platform !== "linux") return true;
  return Boolean(env["DISPLAY"]) || Boolean(env["WAYLAND_DISPLAY"]);
}

/**
 * Starts a virtual screen on a free display number.
 *
 * @param {{ processes: import("../setup/processes.mjs").Processes, env: Record<string, string | undefined> }} parts
 * @returns {Promise<{ display: string, end: () => Promise<void> }>}
 * @throws {SetupError}
 */
export async function startVirtualScreen({ processes, env }) {
  const [command = "Xvfb", ...args] = composeCommand((name) =>
    isOnPath(name, env),
  );
  const { child, ended } = processes.startService(command, args, {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stderr?.on("data", (text) => (output += text));
  const number = await new Promise((resolve, reject) => {
    /** @param {string} why */
    const fail = (why) => {
      child.kill("SIGKILL");
      reject(
        new SetupError(`The virtual screen did not start: ${why}.`, {
          output,
          advice: "Install Xvfb (the Debian package xvfb), or set DISPLAY.",
        }),
      );
    };
    const timer = setTimeout(fail, PATIENCE_MS, "it gave no display number");
    let text = "";
    child.stdio[3]?.on("data", (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
      if (!text.includes("\n")) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    ended.then(
      (status) => fail(`Xvfb ended with status ${status}`),
      (error) => fail(error.message),
    );
    ended.finally(() => clearTimeout(timer)).catch(() => {});
  });
  return {
    display: `:${number}`,
    end: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/**
 * @param {(name: string) => boolean} isThere
 * @returns {string[]} the command that starts Xvfb
 */
export function composeCommand(isThere) {
  const xvfb = ["Xvfb", "-displayfd", "3", "-screen", "0", SCREEN];
  const all = [...xvfb, "-nolisten", "tcp", "-noreset"];
  // So that the screen ends with us even when we are killed outright.
  return isThere("setpriv") ? ["setpriv", "--pdeathsig", "TERM", ...all] : all;
}

/**
 * @param {string} name
 * @param {Record<string, string | undefined>} env
 */
function isOnPath(name, env) {
  return (env["PATH"] ?? "")
    .split(delimiter)
    .some((folder) => existsSync(join(folder, name)));
}
