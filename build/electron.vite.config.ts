import { resolve } from "node:path";
import { defineConfig } from "electron-vite";
import page from "./page.vite.config.ts";

const root = resolve(import.meta.dirname, "..");
const from = (...path: string[]): string => resolve(root, ...path);

/**
 * One build runs on Electron 45 and on the older substitute: hence the targets. Everything is bundled but
 * better-sqlite3, which has a native part, and electron itself.
 */
export default defineConfig({
  main: {
    build: {
      outDir: from("out/main"),
      target: "node20",
      minify: false,
      rollupOptions: {
        input: {
          index: from("main/index.ts"),
          thread: from("main/thread.ts"),
        },
        external: ["electron", "better-sqlite3"],
        output: {
          format: "cjs",
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name].js",
          // Less to read at the start, and names that still mean something in the log.
          minify: { compress: false, mangle: false, codegen: true },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: from("out/preload"),
      target: "node20",
      rollupOptions: {
        input: { index: from("preload/index.ts") },
        output: { format: "cjs", entryFileNames: "[name].js" },
      },
    },
  },
  renderer: page,
});
