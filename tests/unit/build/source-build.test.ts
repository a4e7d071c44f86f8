import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createProcesses } from "../../../build/setup/processes.mjs";
import {
  forgetBuild,
  hashSources,
  linkNativeModules,
  provideBuild,
} from "../../../build/setup/source-build.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "rolecall-unit-"));
  mkdirSync(join(root, "main"));
  writeFileSync(join(root, "main", "index.ts"), "1");
  writeFileSync(join(root, "package.json"), "{}");
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe("hashSources", () => {
  it("changes with the content and the name of a source", () => {
    const before = hashSources(root);
    writeFileSync(join(root, "main", "index.ts"), "2");
    const after = hashSources(root);
    expect(after).not.toBe(before);
    mkdirSync(join(root, "contract"));
    writeFileSync(join(root, "contract", "a.ts"), "");
    expect(hashSources(root)).not.toBe(after);
  });

  it("does not change with what no build reads", () => {
    const before = hashSources(root);
    for (const folder of ["out", "tests", "node_modules", ".git", "dist"]) {
      mkdirSync(join(root, folder));
      writeFileSync(join(root, folder, "a.ts"), "");
    }
    writeFileSync(join(root, "README.md"), "");
    writeFileSync(join(root, "main", "tsconfig.tsbuildinfo"), "");
    expect(hashSources(root)).toBe(before);
  });
});

describe("provideBuild", () => {
  /** Stands where npm does, and leaves a file as a build does. */
  function build(script: string): Promise<string[]> {
    const said: string[] = [];
    const parts = {
      root,
      processes: createProcesses(),
      npm: { command: process.execPath, args: ["-e", script], shell: false },
      env: process.env,
      say: (text: string) => said.push(text),
    };
    return provideBuild(parts).then(() => said);
  }
  const good =
    "require('fs').mkdirSync('out/main', { recursive: true }); require('fs').appendFileSync('out/main/built', 'x')";

  it("builds once, and again when a source changed or the build was forgotten", async () => {
    expect(await build(good)).toHaveLength(1);
    expect(await build(good)).toHaveLength(0);
    writeFileSync(join(root, "main", "index.ts"), "2");
    expect(await build(good)).toHaveLength(1);
    forgetBuild(root);
    expect(await build(good)).toHaveLength(1);
    expect(readFileSync(join(root, "out/main/built"), "utf8")).toBe("xxx");
  });

  it("leaves no half of a build, and shows what the tool said", async () => {
    const bad = `${good}; console.log('type error'); process.exit(2)`;
    await expect(build(bad)).rejects.toMatchObject({ output: "type error\n" });
    expect(existsSync(join(root, "out"))).toBe(false);
  });
});

describe("linkNativeModules", () => {
  it("points out/node_modules to the runtime's modules and takes that back", () => {
    const one = join(root, "one");
    const other = join(root, "other");
    for (const folder of [one, other]) mkdirSync(folder);
    writeFileSync(join(other, "a"), "kept");
    linkNativeModules(root, one);
    linkNativeModules(root, other);
    const link = join(root, "out", "node_modules");
    expect(readFileSync(join(link, "a"), "utf8")).toBe("kept");
    linkNativeModules(root, undefined);
    expect(lstatSync(link, { throwIfNoEntry: false })).toBeUndefined();
    expect(readFileSync(join(other, "a"), "utf8")).toBe("kept");
  });
});
