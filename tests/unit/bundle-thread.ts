import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

/**
 * Puts the store's thread into one file, as the app has it. A thread that reads all of main's sources takes
 * half a second to start, and the tests start very many.
 */
export async function setup(project: TestProject): Promise<() => void> {
  // Beside the modules that it imports.
  const folder = mkdtempSync(
    join(resolve("node_modules"), ".rolecall-thread-"),
  );
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: resolve("main/thread.ts"),
      outDir: folder,
      target: "node22",
      rolldownOptions: { output: { entryFileNames: "thread.mjs" } },
    },
  });
  project.provide("threadFile", join(folder, "thread.mjs"));
  return () => rmSync(folder, { recursive: true, force: true });
}

declare module "vitest" {
  interface ProvidedContext {
    /** The store's thread, built. */
    threadFile: string;
  }
}
