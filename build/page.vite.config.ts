import { resolve } from "node:path";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = resolve(import.meta.dirname, "..");
const from = (...path: string[]): string => resolve(root, ...path);

/** How the page is built; by itself it serves `npm run dev`, which builds it again at each change. */
export default defineConfig({
  base: "./",
  root: from("renderer"),
  plugins: [
    { ...optimizeLocales.vite({ locales: ["en-US"] }), enforce: "pre" },
    react(),
  ],
  build: {
    outDir: from("out/renderer"),
    emptyOutDir: true,
    target: "chrome130",
    minify: true,
    cssMinify: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the first screen needs comes as one script and one style sheet: each file more costs it 2 ms.
    cssCodeSplit: false,
    rollupOptions: {
      input: from("renderer/index.html"),
      output: {
        codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] },
      },
    },
  },
});
