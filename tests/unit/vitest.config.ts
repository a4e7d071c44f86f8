import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    globalSetup: ["tests/unit/bundle-thread.ts"],
    include: ["tests/unit/**/*.test.ts"],
    // scrypt and the password dictionaries take their time on a small machine.
    testTimeout: 30_000,
    // By default one processor is left idle, which on a small machine is half of it.
    maxWorkers: "100%",
  },
});
