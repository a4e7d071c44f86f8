import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { hasDisplay } from "../launch/display.mjs";
import { provideRuntime } from "../runtime/provide.mjs";
import { provideDebianPackages } from "./debian-packages.mjs";
import { checkNodeVersion } from "./node-version.mjs";
import { provideNpmPackages } from "./npm-packages.mjs";
import {
  forgetBuild,
  linkNativeModules,
  provideBuild,
} from "./source-build.mjs";
import { findNpm } from "./tools.mjs";

/**
 * What the rest needs to know about the machine and the project. Read once,
 * here, and handed on.
 *
 * @typedef {ReturnType<typeof createContext>} Context
 */

/** @param {import("./processes.mjs").Processes} processes */
export function createContext(processes) {
  const { env, platform, arch, execPath } = process;
  return {
    root: resolve(fileURLToPath(import.meta.url), "../../.."),
    processes,
    env,
    platform,
    arch,
    execPath,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    npm: findNpm({ env, platform, execPath, exists: existsSync }),
    say: (/** @type {string} */ text) => console.log(text),
  };
}

/**
 * Gets everything that is needed, each step only where it is not done yet.
 *
 * @param {Context} context
 * @param {{ screen: "own" | "virtual", build: "now" | "later" }} purpose
 *   screen: whether a virtual screen is needed even where there is a display;
 *   build: whether another program will build
 * @returns {Promise<import("../runtime/provide.mjs").Runtime>}
 */
export async function prepare(context, purpose) {
  const { root, env, platform } = context;
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  checkNodeVersion(process.versions.node, JSON.parse(manifest).engines.node);
  await provideDebianPackages({
    ...context,
    osRelease: readOsRelease(platform),
    hasDisplay: purpose.screen === "own" && hasDisplay({ platform, env }),
  });
  await provideNpmPackages(context);
  const runtime = await provideRuntime(context);
  if (purpose.build === "now") await provideBuild(context);
  else forgetBuild(root);
  linkNativeModules(root, runtime.nativeModules);
  return runtime;
}

/** @param {string} platform */
function readOsRelease(platform) {
  const path = "/etc/os-release";
  return platform === "linux" && existsSync(path)
    ? readFileSync(path, "utf8")
    : "";
}
