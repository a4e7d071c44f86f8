// npm run dev: opens the app and reloads page and main when their sources change.
import { join } from "node:path";

import { addRuntime } from "./launch/arguments.mjs";
import { checkSandbox } from "./launch/sandbox.mjs";
import { withScreen } from "./launch/screen.mjs";
import { runCommand } from "./setup/command-line.mjs";
import { createContext, prepare } from "./setup/prepare.mjs";
import { SHARED } from "./setup/processes.mjs";
import { createToolEnvironment } from "./setup/tools.mjs";

await runCommand(async (processes) => {
  const context = createContext(processes);
  const { root, say } = context;
  const runtime = await prepare(context, { screen: "own", build: "later" });
  const trouble = await checkSandbox({ ...context, runtime });
  if (trouble !== undefined) say(`Chromium's sandbox is off: ${trouble}.`);

  return withScreen(context, ({ display, picture }) => {
    const env = addRuntime(createToolEnvironment(context.env, root), runtime);
    if (display !== undefined) env["DISPLAY"] = display;
    const args = [
      join(root, "node_modules/electron-vite/bin/electron-vite.js"),
      ...["dev", "--watch", "--config", "build/electron.vite.config.ts"],
      ...(trouble === undefined ? [] : ["--noSandbox"]),
      "--",
      ...process.argv.slice(2),
      ...(picture === undefined ? [] : [`--picture=${picture}`]),
    ];
    // The page is served from what is built, as in the product: built again at each change, and loaded
    // again by the app, which looks for that under this name alone.
    env["ROLECALL_DEV"] = "1";
    const vite = join(root, "node_modules/vite/bin/vite.js");
    const page = ["build", "--watch", "--config", "build/page.vite.config.ts"];
    const options = { cwd: root, stdio: SHARED, env };
    processes.start("node", [vite, ...page], options);
    return processes.start("node", args, options).ended;
  });
});
