import { describe, expect, it } from "vitest";

import {
  findMissing,
  isDebian,
  NEEDS,
} from "../../../build/setup/debian-packages.mjs";
import { isNodeNewEnough } from "../../../build/setup/node-version.mjs";
import { explainError, SetupError } from "../../../build/setup/setup-error.mjs";
import {
  createNpmEnvironment,
  createToolEnvironment,
  findNpm,
} from "../../../build/setup/tools.mjs";

describe("isNodeNewEnough", () => {
  it.each([
    ["20.17.0", true],
    ["20.20.2", true],
    ["24.0.0", true],
    ["20.16.9", false],
    ["18.20.0", false],
  ])("Node %s: %s", (version, isEnough) => {
    expect(isNodeNewEnough(version, ">=20.17")).toBe(isEnough);
  });
});

describe("Debian packages", () => {
  it("are asked for on Debian and what descends from it", () => {
    expect(isDebian("NAME=x\nID=debian\n")).toBe(true);
    expect(isDebian('ID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe(true);
    expect(isDebian('ID=fedora\nID_LIKE="rhel"\n')).toBe(false);
    expect(isDebian("")).toBe(false);
  });

  it("count as there under either of their names", () => {
    const needs = NEEDS.filter(({ names }) => names.includes("libgtk-3-0"));
    expect(findMissing("libgtk-3-0 installed\n", needs)).toEqual([]);
    expect(findMissing("libgtk-3-0t64 installed\n", needs)).toEqual([]);
    expect(findMissing("libgtk-3-0 not-installed\n", needs)).toEqual(needs);
    expect(findMissing("", needs)).toEqual(needs);
  });
});

describe("the tools' path", () => {
  const env = {
    PATH: "/project/node_modules/.bin:/usr/local/bin:/usr/bin",
    ELECTRON_RUN_AS_NODE: "1",
  };

  it("begins with the project's own tools, so that its Node 24 runs them", () => {
    const tools = createToolEnvironment(env, "/project");
    expect(tools["PATH"]).toBe(
      "/project/node_modules/.bin:/usr/local/bin:/usr/bin",
    );
    expect(tools).not.toHaveProperty("ELECTRON_RUN_AS_NODE");
  });

  it("has none of them for npm, which removes them under itself", () => {
    expect(createNpmEnvironment(env)["PATH"]).toBe("/usr/local/bin:/usr/bin");
  });

  it("keeps the spelling that Windows has", () => {
    const tools = createToolEnvironment({ Path: "/usr/bin" }, "/project");
    expect(tools).toEqual({ Path: "/project/node_modules/.bin:/usr/bin" });
  });
});

describe("findNpm", () => {
  const script = "/usr/lib/node_modules/npm/bin/npm-cli.js";
  const inModules = "/project/node_modules/node/bin/node";
  const parts = { platform: "linux", exists: () => true };

  it("is the npm that started us, with a Node outside node_modules", () => {
    const env = {
      PATH: "/project/node_modules/.bin:/usr/bin",
      npm_execpath: script,
      npm_node_execpath: inModules,
    };
    expect(findNpm({ ...parts, env, execPath: inModules })).toEqual({
      command: "/usr/bin/node",
      args: [script],
      shell: false,
    });
  });

  it("is the one on the path when another package manager started us", () => {
    const env = { npm_execpath: "/usr/bin/pnpm.cjs" };
    expect(findNpm({ ...parts, env, execPath: "/usr/bin/node" })).toEqual({
      command: "npm",
      args: [],
      shell: false,
    });
    expect(
      findNpm({ env: {}, platform: "win32", exists: () => true, execPath: "" })
        .shell,
    ).toBe(true);
  });
});

describe("explainError", () => {
  it("says what failed and what to do, below what the program printed", () => {
    const error = new SetupError("It failed.", {
      advice: "Do this.",
      output: "first\nsecond\n",
    });
    expect(explainError(error)).toBe("first\nsecond\nIt failed.\nDo this.");
  });

  it("keeps the stack of a defect and spares it for a full disk", () => {
    expect(explainError(new Error("odd"))).toMatch(/odd\n\s+at /);
    const full = Object.assign(new Error("ENOSPC: no space left"), {
      syscall: "write",
      path: "/x",
    });
    expect(explainError(full)).toBe(
      "A file could not be read or written: ENOSPC: no space left.",
    );
  });
});
