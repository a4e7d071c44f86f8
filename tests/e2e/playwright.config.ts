import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  // An app that hashes passwords on a small machine: patience, but no sleeping in the tests.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  // A test that passes at the second try has told us something: it counts as failed.
  retries: 0,
});
