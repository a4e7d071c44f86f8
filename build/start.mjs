// npm start: gets everything, builds, opens the app.
import { addRuntime, composeArguments } from "./launch/arguments.mjs";
import { checkSandbox } from "./launch/sandbox.mjs";
import { withScreen } from "./launch/screen.mjs";
import { runCommand } from "./setup/command-line.mjs";
import { createContext, prepare } from "./setup/prepare.mjs";
import { SHARED } from "./setup/processes.mjs";
import { createToolEnvironment } from "./setup/tools.mjs";

await runCommand(async (processes) => {
  const context = createContext(processes);
  const { root, say } = context;
  const runtime = await prepare(context, { screen: "own", build: "now" });
  const trouble = await checkSandbox({ ...context, runtime });
  if (trouble !== undefined) say(`Chromium's sandbox is off: ${trouble}.`);

  return withScreen(context, ({ display, picture }) => {
    const args = composeArguments({
      root,
      passed: process.argv.slice(2),
      isSandboxed: trouble === undefined,
      picture,
    });
    const env = addRuntime(createToolEnvironment(context.env, root), runtime);
    if (display !== undefined) env["DISPLAY"] = display;
    return processes.start(runtime.executable, args, {
      cwd: root,
      stdio: SHARED,
      env,
    }).ended;
  });
});
