import { isAbsolute, join } from "node:path";

const SHARED = "/var/cache/rolecall";

/**
 * Where the substitute runtime is looked for, and where it is put: beside all
 * clones, so that a new one finds it again. Root puts it where everybody can
 * read it, because the end-to-end tests then run as another user.
 *
 * @param {{ env: Record<string, string | undefined>, isRoot: boolean, home: string }} parts
 * @returns {{ target: string, places: string[] }} places begins with target
 */
export function findCacheFolders({ env, isRoot, home }) {
  if (isRoot) return { target: SHARED, places: [SHARED] };
  const base = env["XDG_CACHE_HOME"];
  // The XDG rules say that a path which is not absolute is to be ignored.
  const target = join(
    base !== undefined && isAbsolute(base) ? base : join(home, ".cache"),
    "rolecall",
  );
  return { target, places: [target, SHARED] };
}

/**
 * @param {readonly string[]} names what lies in the cache folder
 * @param {(pid: number) => boolean} isAlive
 * @returns {string[]} folders of a set-up that was killed before it could clean up
 */
export function findAbandoned(names, isAlive) {
  return names.filter((name) => {
    const match = /^making-(\d+)-/.exec(name);
    return match !== null && !isAlive(Number(match[1]));
  });
}

/** @param {number} pid */
export function createMakingPrefix(pid) {
  return `making-${pid}-`;
}

/**
 * @param {number} pid
 * @returns {boolean} whether such a process exists, be it ours or not
 */
export function isProcessAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
