import { delimiter, join, sep } from "node:path";

/**
 * @typedef {Record<string, string | undefined>} Environment
 * @typedef {{ command: string, args: string[], shell: boolean }} Npm
 */

/**
 * The environment for the tools that npm installed. Their own folder comes
 * first on the path: its `node` is Node 24, which vitest and better-sqlite3
 * need, while the machine's may be Node 20.
 *
 * @param {Environment} env
 * @param {string} root the project's folder
 * @returns {Record<string, string>}
 */
export function createToolEnvironment(env, root) {
  const folder = join(root, "node_modules", ".bin");
  return withPath(env, [folder, ...withoutModules(readPath(env))]);
}

/**
 * The environment for npm itself, which replaces node_modules and so must not
 * run from it.
 *
 * @param {Environment} env
 * @returns {Record<string, string>}
 */
export function createNpmEnvironment(env) {
  return withPath(env, withoutModules(readPath(env)));
}

/**
 * How to start npm: the one that started us where there is one, with a Node
 * that lies outside node_modules.
 *
 * @param {{ env: Environment, platform: string, execPath: string, exists: (path: string) => boolean }} parts
 * @returns {Npm}
 */
export function findNpm({ env, platform, execPath, exists }) {
  const script = env["npm_execpath"];
  if (script === undefined || !/npm-cli\.[cm]?js$/.test(script)) {
    // On Windows npm is a command file, which only a shell can start.
    return { command: "npm", args: [], shell: platform === "win32" };
  }
  const name = platform === "win32" ? "node.exe" : "node";
  const outside = [
    env["npm_node_execpath"],
    execPath,
    ...withoutModules(readPath(env)).map((folder) => join(folder, name)),
  ].find((path) => path && !isInModules(path) && exists(path));
  return { command: outside ?? execPath, args: [script], shell: false };
}

/** @param {string} path */
export function isInModules(path) {
  return path.split(sep).includes("node_modules");
}

/** @param {Environment} env */
function readPath(env) {
  const name = findPathName(env);
  return (env[name] ?? "").split(delimiter).filter(Boolean);
}

/** @param {readonly string[]} folders */
function withoutModules(folders) {
  return folders.filter((folder) => !isInModules(folder));
}

/**
 * @param {Environment} env
 * @param {readonly string[]} folders
 * @returns {Record<string, string>}
 */
function withPath(env, folders) {
  /** @type {Record<string, string>} */
  const copy = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined) copy[name] = value;
  }
  // It would make every Electron below behave as plain Node.
  delete copy["ELECTRON_RUN_AS_NODE"];
  copy[findPathName(env)] = folders.join(delimiter);
  return copy;
}

/** Windows spells it Path. @param {Environment} env */
function findPathName(env) {
  return (
    Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH"
  );
}
