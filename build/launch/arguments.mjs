/**
 * The command line for Electron. What was passed follows the app's folder in
 * its own order, so that a switch keeps the value that stands after it; before
 * the folder, the first word without a dash would be taken for it.
 *
 * @param {{ root: string, passed: readonly string[], isSandboxed: boolean, picture: string | undefined }} parts
 *   passed: what stood after -- on npm's command line; picture: where the app saves a picture of its window
 * @returns {string[]}
 */
export function composeArguments({ root, passed, isSandboxed, picture }) {
  const own = [
    ...(isSandboxed || passed.includes("--no-sandbox") ? [] : ["--no-sandbox"]),
    ...(picture === undefined ? [] : [`--picture=${picture}`]),
  ];
  return [...own, root, ...passed];
}

/**
 * @param {Record<string, string>} env
 * @param {import("../runtime/provide.mjs").Runtime} runtime
 * @returns {Record<string, string>} with what makes electron's command, electron-vite and Playwright take this runtime
 */
export function addRuntime(env, runtime) {
  const copy = { ...env };
  delete copy["ELECTRON_OVERRIDE_DIST_PATH"];
  if (runtime.kind === "substitute") {
    copy["ELECTRON_OVERRIDE_DIST_PATH"] = runtime.dist;
  }
  copy["ELECTRON_EXEC_PATH"] = runtime.executable;
  copy["ROLECALL_RUNTIME_KIND"] = runtime.kind;
  copy["ROLECALL_RUNTIME_VERSION"] = runtime.version;
  return copy;
}
