import { describe, expect, it } from "vitest";

import { composeEnvironment } from "../../../build/testing/end-to-end.mjs";
import {
  addCounts,
  countEndToEndTests,
  countUnitTests,
  formatCounts,
} from "../../../build/testing/reports.mjs";
import {
  becomeUser,
  composePrefix,
} from "../../../build/testing/test-user.mjs";

describe("countUnitTests", () => {
  const report = (parts: object) =>
    JSON.stringify({
      numPassedTests: 3,
      numFailedTests: 0,
      testResults: [],
      ...parts,
    });

  it("counts tests", () => {
    expect(countUnitTests(report({}), 0)).toEqual({ passed: 3, failed: 0 });
    expect(countUnitTests(report({ numFailedTests: 2 }), 1)).toEqual({
      passed: 3,
      failed: 2,
    });
  });

  it("counts a file that could not be loaded as failed", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(countUnitTests(report({ testResults }), 1).failed).toBe(1);
  });

  it("does not count a failed test twice for its file", () => {
    const testResults = [
      { status: "failed", assertionResults: [{ status: "failed" }] },
    ];
    expect(
      countUnitTests(report({ numFailedTests: 1, testResults }), 1).failed,
    ).toBe(1);
  });

  it.each([
    ["ran nothing", report({ numPassedTests: 0 }), 0],
    ["failed for no test's sake", report({}), 1],
    ["wrote no report", undefined, 0],
    ["wrote half a report", "{", 1],
  ])("fails a suite that %s", (_name, text, status) => {
    expect(countUnitTests(text, status).failed).toBe(1);
  });
});

describe("countEndToEndTests", () => {
  it("counts tests and errors outside of tests", () => {
    const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 9 };
    expect(countEndToEndTests(JSON.stringify({ stats }), 1)).toEqual({
      passed: 5,
      failed: 2,
    });
    const none = { expected: 0, flaky: 0, unexpected: 0 };
    const report = JSON.stringify({ stats: none, errors: [{}, {}] });
    expect(countEndToEndTests(report, 1)).toEqual({ passed: 0, failed: 2 });
    expect(countEndToEndTests(undefined, 0).failed).toBe(1);
  });
});

describe("the last line", () => {
  it("is the sum, in words that CI reads", () => {
    const sum = addCounts([
      { passed: 2, failed: 0 },
      { passed: 1, failed: 1 },
    ]);
    expect(formatCounts(sum)).toBe("3 passed, 1 failed");
  });
});

describe("the tests' own user", () => {
  it("gets nothing of root's session", () => {
    const env = {
      PATH: "/bin",
      HOME: "/root",
      XDG_CACHE_HOME: "/root/.cache",
      DBUS_SESSION_BUS_ADDRESS: "x",
      npm_config_cache: "/root/.npm",
      CI: "true",
    };
    expect(becomeUser(env, { HOME: "/tmp/h" })).toEqual({
      PATH: "/bin",
      HOME: "/tmp/h",
      CI: "true",
    });
  });

  it("is become by a command that stays the same process", () => {
    expect(composePrefix("u")[0]).toBe("setpriv");
    expect(composePrefix("u")).toContain("--reuid=u");
  });

  it("is told when the sandbox cannot be on", () => {
    const parts = {
      env: { PATH: "/bin" },
      user: undefined,
      display: ":7",
      report: "/tmp/r.json",
    };
    expect(
      composeEnvironment({ ...parts, isSandboxed: true }),
    ).not.toHaveProperty("ROLECALL_NO_SANDBOX");
    expect(composeEnvironment({ ...parts, isSandboxed: false })).toMatchObject({
      ROLECALL_NO_SANDBOX: "1",
      DISPLAY: ":7",
    });
  });
});
