// npm run bench, npm run faults: everything that npm test prepares, then the program named first.
import { addRuntime } from "./launch/arguments.mjs";
import { checkSandbox } from "./launch/sandbox.mjs";
import { withScreen } from "./launch/screen.mjs";
import { runCommand } from "./setup/command-line.mjs";
import { createContext, prepare } from "./setup/prepare.mjs";
import { SHARED } from "./setup/processes.mjs";
import { createToolEnvironment } from "./setup/tools.mjs";

await runCommand(async (processes) => {
  const context = createContext(processes);
  const runtime = await prepare(context, { screen: "own", build: "now" });
  const trouble = await checkSandbox({ ...context, runtime });

  return withScreen(context, ({ display }) => {
    const tools = createToolEnvironment(context.env, context.root);
    const env = addRuntime(tools, runtime);
    if (display !== undefined) env["DISPLAY"] = display;
    if (trouble !== undefined) env["ROLECALL_NO_SANDBOX"] = "1";
    const args = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"];
    args.push(...process.argv.slice(2));
    const options = { cwd: context.root, stdio: SHARED, env };
    return processes.start("node", args, options).ended;
  });
});
