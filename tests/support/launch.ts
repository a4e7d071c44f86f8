import { resolve } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import type { Profile } from "./profile.ts";

/** How to start the built app on a profile, for Playwright or for spawn. */
export function launchOptions(profile: Profile, switches: string[] = []) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const isSandboxed = process.env["ROLECALL_NO_SANDBOX"] !== "1";
  return {
    args: [
      ...(isSandboxed ? [] : ["--no-sandbox"]),
      `--user-data-dir=${profile.folder}`,
      ...switches,
      resolve("."),
    ],
    env: env as Record<string, string>, // what is undefined in it is simply not set
    cwd: resolve("."),
    // Otherwise Playwright switches the sandbox off, and makes the page light whatever the app says.
    chromiumSandbox: isSandboxed,
    colorScheme: null,
  };
}

/** Ends an app at once, without a question about what was typed in it. */
export async function endApp(app: ElectronApplication): Promise<void> {
  await app.evaluate((electron) => electron.app.exit(0)).catch(() => undefined);
  await app.close().catch(() => undefined);
}
