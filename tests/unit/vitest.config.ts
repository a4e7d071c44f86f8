import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["tests/unit/**/*.test.ts"],
    // scrypt and the password dictionaries take their time on a small machine.
    testTimeout: 30_000,
  },
});
