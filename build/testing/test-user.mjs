import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Chromium's sandbox cannot be on for root. Where the tests run as root, the
 * end-to-end part therefore runs as an ordinary user made for it.
 *
 * @typedef {{ prefix: string[], folder: string, env: Record<string, string>, end: () => void }} TestUser
 *   prefix: the command that becomes that user; folder: its own, below it all that it writes
 */

const NAME = "rolecall-test";

/**
 * @param {import("../setup/prepare.mjs").Context} context
 * @returns {Promise<TestUser | undefined>} undefined where no such user can be had
 */
export async function createTestUser({ processes }) {
  const uid = await findOrAdd(processes);
  if (uid === undefined) return undefined;
  const prefix = composePrefix(NAME);
  const folder = await createFolder(processes, prefix, uid);
  if (folder === undefined) return undefined;
  const home = join(folder, "home");
  const temporary = join(folder, "tmp");
  for (const path of [home, temporary]) {
    mkdirSync(path, { mode: 0o700 });
    chownSync(path, uid.user, uid.group);
  }
  return {
    prefix,
    folder,
    env: { HOME: home, TMPDIR: temporary, USER: NAME, LOGNAME: NAME },
    end: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/**
 * @param {string} name
 * @returns {string[]} setpriv replaces itself by the program, so its id stays that of the program
 */
export function composePrefix(name) {
  const who = [`--reuid=${name}`, `--regid=${name}`];
  return ["setpriv", ...who, "--clear-groups", "--inh-caps=-all", "--"];
}

/**
 * @param {Record<string, string>} env root's environment
 * @param {Record<string, string>} own what is the user's own
 * @returns {Record<string, string>} without root's session and folders
 */
export function becomeUser(env, own) {
  const kept = Object.entries(env).filter(
    ([name]) =>
      !/^(XDG_|DBUS_|SUDO_|npm_|XAUTHORITY$|WAYLAND_DISPLAY$|MAIL$|OLDPWD$)/.test(
        name,
      ),
  );
  return { ...Object.fromEntries(kept), ...own };
}

/**
 * @param {import("../setup/processes.mjs").Processes} processes
 * @returns {Promise<{ user: number, group: number } | undefined>}
 */
async function findOrAdd(processes) {
  const found = await readIds(processes);
  if (found !== undefined) return found;
  const args = ["--system", "--user-group", "--no-create-home"];
  const shell = ["--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"];
  await tryCapture(processes, ["useradd", ...args, ...shell, NAME]);
  return readIds(processes);
}

/** @param {import("../setup/processes.mjs").Processes} processes */
async function readIds(processes) {
  const user = await tryCapture(processes, ["id", "-u", NAME]);
  const group = await tryCapture(processes, ["id", "-g", NAME]);
  if (user?.status !== 0 || group?.status !== 0) return undefined;
  return { user: Number(user.output), group: Number(group.output) };
}

/**
 * @param {import("../setup/processes.mjs").Processes} processes
 * @param {string[]} prefix
 * @param {{ user: number, group: number }} uid
 * @returns {Promise<string | undefined>} a new folder that the user can reach
 */
async function createFolder(processes, prefix, uid) {
  for (const place of [tmpdir(), "/tmp", "/var/tmp"]) {
    if (!existsSync(place)) continue;
    const folder = mkdtempSync(join(place, "rolecall-test-"));
    chownSync(folder, uid.user, uid.group);
    const tried = await tryCapture(processes, [
      ...prefix,
      "test",
      "-w",
      folder,
    ]);
    if (tried?.status === 0) return folder;
    rmSync(folder, { recursive: true, force: true });
  }
  return undefined;
}

/**
 * @param {import("../setup/processes.mjs").Processes} processes
 * @param {string[]} words
 */
async function tryCapture(processes, [command = "", ...args]) {
  try {
    return await processes.capture(command, args);
  } catch {
    processes.throwIfInterrupted();
    return undefined;
  }
}
