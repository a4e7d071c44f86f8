import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";

import { addRuntime } from "../launch/arguments.mjs";
import { hasDisplay, startVirtualScreen } from "../launch/display.mjs";
import { checkSandbox } from "../launch/sandbox.mjs";
import { provideReadable } from "./readable-copy.mjs";
import { countEndToEndTests } from "./reports.mjs";
import { readReport } from "./steps.mjs";
import { becomeUser, createTestUser } from "./test-user.mjs";

/**
 * Runs Playwright on the real Electron: as an ordinary user even where we are
 * root, and on a virtual screen where there is no display, or none that this
 * user may use.
 *
 * @param {import("./steps.mjs").Tools} tools
 * @param {import("../runtime/provide.mjs").Runtime} runtime
 * @returns {Promise<import("./reports.mjs").Counts>}
 */
export async function runEndToEndTests(tools, runtime) {
  const { context } = tools;
  const user = context.isRoot ? await createTestUser(context) : undefined;
  const needsScreen = user !== undefined || !hasDisplay(context);
  const isLinux = context.platform === "linux";
  try {
    const screen =
      isLinux && needsScreen ? await startVirtualScreen(context) : undefined;
    try {
      return await runPlaywright(tools, runtime, user, screen?.display);
    } finally {
      await screen?.end();
    }
  } finally {
    user?.end();
  }
}

/**
 * @param {import("./steps.mjs").Tools} tools
 * @param {import("../runtime/provide.mjs").Runtime} runtime
 * @param {import("./test-user.mjs").TestUser | undefined} user
 * @param {string | undefined} display
 */
async function runPlaywright(tools, runtime, user, display) {
  const { context, passed } = tools;
  const { processes, say } = context;
  const prefix = user?.prefix ?? [];
  const isRoot = context.isRoot && user === undefined;
  const trouble = await checkSandbox({ ...context, runtime, isRoot, prefix });
  if (trouble !== undefined) say(`Chromium's sandbox is off: ${trouble}.`);

  const root =
    user === undefined
      ? context.root
      : await provideReadable({ ...context, ...user });
  const folder = user?.env["TMPDIR"] ?? tools.folder;
  const report = join(folder, "e2e.json");
  const results = join(folder, "results");
  const env = composeEnvironment({
    env: addRuntime(moveEnvironment(tools.env, context.root, root), runtime),
    user: user?.env,
    display,
    report,
    isSandboxed: trouble === undefined,
  });
  const [command = "", ...args] = [
    ...[...prefix, "node", join(root, "node_modules/@playwright/test/cli.js")],
    ...["test", "--config", "tests/e2e/playwright.config.ts"],
    ...["--reporter=list,json", "--output", results, ...passed],
  ];
  const status = await processes.show(command, args, { cwd: root, env });
  const counts = countEndToEndTests(readReport(report), status);
  if (counts.failed > 0 && existsSync(results)) {
    const kept = join(context.root, "test-results");
    cpSync(results, kept, { recursive: true });
    say(`What the failed tests left: ${kept}`);
  }
  return counts;
}

/**
 * @param {{ env: Record<string, string>, user: Record<string, string> | undefined, display: string | undefined, report: string, isSandboxed: boolean }} parts
 * @returns {Record<string, string>} what Playwright and the tests run with
 */
export function composeEnvironment(parts) {
  const { user, display } = parts;
  const env = user === undefined ? parts.env : becomeUser(parts.env, user);
  return {
    ...env,
    ...(display === undefined ? {} : { DISPLAY: display }),
    ...(parts.isSandboxed ? {} : { ROLECALL_NO_SANDBOX: "1" }),
    PLAYWRIGHT_JSON_OUTPUT_FILE: parts.report,
    // Its trace viewer and reports must not wait for somebody to look.
    PLAYWRIGHT_HTML_OPEN: "never",
  };
}

/**
 * @param {Record<string, string>} env
 * @param {string} from
 * @param {string} to the project's folder for the user that runs the tests
 * @returns {Record<string, string>} with the tools of that folder
 */
function moveEnvironment(env, from, to) {
  const path = env["PATH"];
  return from === to || path === undefined
    ? env
    : { ...env, PATH: path.replaceAll(from, to) };
}
