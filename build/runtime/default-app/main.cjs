// The substitute runtime comes without Electron's own default app. This does
// the part of it that development and tests need: it loads the folder named on
// the command line, and leaves process.argv as it is.
"use strict";

const { app } = require("electron");
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

/** @type {string[]} */
const modules = [];
let target;
const argv = process.argv.slice(1);
for (let at = 0; at < argv.length && target === undefined; at += 1) {
  if (argv[at] === "-r" || argv[at] === "--require") modules.push(argv[++at]);
  else if (!argv[at].startsWith("-")) target = path.resolve(argv[at]);
}

if (target === undefined) {
  process.stderr.write("Name the folder of the app to load.\n");
  app.exit(2);
} else {
  process.defaultApp = true;
  for (const name of modules) require(require.resolve(name, { paths: ["."] }));

  const manifestPath = path.join(target, "package.json");
  if (existsSync(manifestPath)) {
    const manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
    if (manifest.version) app.setVersion(manifest.version);
    const name = manifest.productName ?? manifest.name;
    if (name) app.setName(name);
    app.setDesktopName(manifest.desktopName ?? `${name ?? "electron"}.desktop`);
    app.setAppPath(target);
  }
  require(target);
}
