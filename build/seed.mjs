// npm run seed: the packages that it needs, then the program.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { runCommand } from "./setup/command-line.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";
import { provideNpmPackages } from "./setup/npm-packages.mjs";
import { createContext } from "./setup/prepare.mjs";
import { SHARED } from "./setup/processes.mjs";
import { createToolEnvironment } from "./setup/tools.mjs";

await runCommand(async (processes) => {
  const context = createContext(processes);
  const { root, env } = context;
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  checkNodeVersion(process.versions.node, JSON.parse(manifest).engines.node);
  await provideNpmPackages(context);
  const args = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"];
  args.push("main/demo/seed.ts", ...process.argv.slice(2));
  const options = {
    cwd: root,
    stdio: SHARED,
    env: createToolEnvironment(env, root),
  };
  return processes.start("node", args, options).ended;
});
