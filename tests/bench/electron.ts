import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Profile } from "../support/profile.ts";

// The electron package exports the path of the runtime that is there.
const electron = createRequire(import.meta.url)("electron") as string;
const hook = resolve("tests/bench/ready-hook.cjs");

type Child = ReturnType<typeof startElectron>;

/** Starts an app, past Playwright. It says READY once its first screen is painted. */
export function startElectron({ folder }: Profile, app: string) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const noSandbox = process.env["ROLECALL_NO_SANDBOX"] ? ["--no-sandbox"] : [];
  const args = [...noSandbox, "-r", hook, `--user-data-dir=${folder}`, app];
  return spawn(electron, args, { env, stdio: ["ignore", "pipe", "ignore"] });
}

export async function endElectron(child: Child): Promise<void> {
  child.kill("SIGTERM");
  await once(child, "exit");
}
