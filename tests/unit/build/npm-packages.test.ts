import { describe, expect, it } from "vitest";

import {
  createStamp,
  decideInstall,
  lacksOnlyOptional,
} from "../../../build/setup/npm-packages.mjs";

const machine = "linux-x64";

function lockOf(packages: object): string {
  return JSON.stringify({ packages });
}

const lock = lockOf({
  "": { name: "app" },
  "node_modules/a": {
    version: "1.0.0",
    integrity: "sha512-a",
    optionalDependencies: { "@a/for-mac": "1.0.0" },
  },
  "node_modules/@a/for-mac": { version: "1.0.0", optional: true },
});

describe("decideInstall", () => {
  it("does nothing when the lockfile is the one that was installed from", () => {
    const stamp = createStamp(lock, machine);
    expect(
      decideInstall({ lock, stamp, installedLock: undefined, machine }),
    ).toBe("nothing");
  });

  it("installs into an empty folder", () => {
    expect(
      decideInstall({
        lock,
        stamp: undefined,
        installedLock: undefined,
        machine,
      }),
    ).toBe("install");
  });

  it("installs when the lockfile or the machine is another one", () => {
    const installedLock = lockOf({});
    const stamp = createStamp(lock, "darwin-arm64");
    expect(decideInstall({ lock, stamp, installedLock, machine })).toBe(
      "install",
    );
  });

  it("takes what somebody installed by hand, builds for other machines left out", () => {
    const installedLock = lockOf({
      "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
      "node_modules/extra": { version: "9.0.0" },
    });
    expect(
      decideInstall({ lock, stamp: undefined, installedLock, machine }),
    ).toBe("note");
  });

  it.each([
    ["another version", { version: "1.0.1", integrity: "sha512-a" }],
    ["other contents", { version: "1.0.0", integrity: "sha512-b" }],
  ])("installs over %s", (_name, entry) => {
    const installedLock = lockOf({ "node_modules/a": entry });
    expect(
      decideInstall({ lock, stamp: undefined, installedLock, machine }),
    ).toBe("install");
  });

  it("installs over a note that is no JSON", () => {
    expect(
      decideInstall({ lock, stamp: undefined, installedLock: "{", machine }),
    ).toBe("install");
  });
});

describe("lacksOnlyOptional", () => {
  const head = "npm error code EUSAGE\n";

  it("accepts a lockfile without builds for other machines", () => {
    const output = `${head}npm error Missing: @a/for-mac@ from lock file\n`;
    expect(lacksOnlyOptional(output, lock)).toBe(true);
  });

  it.each([
    ["a real package", `${head}npm error Missing: b@1.0.0 from lock file`],
    [
      "another version",
      `${head}npm error Invalid: lock file's a@1 does not satisfy a@2\nnpm error Missing: @a/for-mac@ from lock file`,
    ],
    ["another failure", "npm error code ENOTFOUND"],
    ["no detail", head],
  ])("refuses %s", (_name, output) => {
    expect(lacksOnlyOptional(output, lock)).toBe(false);
  });
});
