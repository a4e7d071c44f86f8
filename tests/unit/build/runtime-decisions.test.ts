import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  findAbandoned,
  findCacheFolders,
} from "../../../build/runtime/cache-folder.mjs";
import {
  findOfficial,
  shortenReason,
} from "../../../build/runtime/official.mjs";
import { decideRuntime, readWish } from "../../../build/runtime/provide.mjs";
import {
  canSubstitute,
  chooseTarget,
  findSubstitute,
  nameSubstitute,
  NOTE,
} from "../../../build/runtime/substitute.mjs";

const nothing = {
  wish: "any",
  hasOfficial: false,
  substituteFolder: undefined,
  canSubstitute: true,
} as const;

describe("decideRuntime", () => {
  it("takes the official one that is there, also beside a substitute", () => {
    expect(
      decideRuntime({
        ...nothing,
        hasOfficial: true,
        substituteFolder: "/c/e",
      }),
    ).toEqual({ do: "use-official" });
  });

  it("downloads the official one first", () => {
    expect(decideRuntime(nothing)).toEqual({
      do: "download",
      otherwise: "substitute",
    });
  });

  it("asks the network no second time once a substitute is in place", () => {
    expect(decideRuntime({ ...nothing, substituteFolder: "/c/e" })).toEqual({
      do: "use-substitute",
      folder: "/c/e",
    });
  });

  it("has nothing to fall back on where the substitute does not run", () => {
    const elsewhere = { ...nothing, canSubstitute: false };
    expect(decideRuntime(elsewhere)).toEqual({
      do: "download",
      otherwise: "fail",
    });
    expect(decideRuntime({ ...elsewhere, wish: "substitute" }).do).toBe("fail");
  });

  it("tries the official one again when asked to, and nothing else", () => {
    expect(
      decideRuntime({ ...nothing, wish: "official", substituteFolder: "/c/e" }),
    ).toEqual({ do: "download", otherwise: "fail" });
  });

  it("takes the substitute when asked to, without a try", () => {
    const wish = { ...nothing, wish: "substitute", hasOfficial: true } as const;
    expect(decideRuntime(wish).do).toBe("make-substitute");
    expect(decideRuntime({ ...wish, substituteFolder: "/c/e" }).do).toBe(
      "use-substitute",
    );
  });
});

describe("readWish", () => {
  it("knows three values and refuses the rest", () => {
    expect(readWish(undefined)).toBe("any");
    expect(readWish("official")).toBe("official");
    expect(readWish("substitute")).toBe("substitute");
    expect(() => readWish("newest")).toThrow(/ROLECALL_RUNTIME is "newest"/);
  });
});

describe("the cache folder", () => {
  it("is everybody's for root", () => {
    expect(
      findCacheFolders({ env: {}, isRoot: true, home: "/root" }).places,
    ).toEqual(["/var/cache/rolecall"]);
  });

  it("is the user's own, and root's is looked into as well", () => {
    expect(
      findCacheFolders({ env: {}, isRoot: false, home: "/home/u" }),
    ).toEqual({
      target: "/home/u/.cache/rolecall",
      places: ["/home/u/.cache/rolecall", "/var/cache/rolecall"],
    });
  });

  it("follows XDG_CACHE_HOME only where that is absolute", () => {
    const at = (value: string) =>
      findCacheFolders({
        env: { XDG_CACHE_HOME: value },
        isRoot: false,
        home: "/home/u",
      }).target;
    expect(at("/x")).toBe("/x/rolecall");
    expect(at("x")).toBe("/home/u/.cache/rolecall");
  });

  it("is rid of what killed set-ups left, and of nothing else", () => {
    const names = ["making-10-abc", "making-11-abc", "electron-33.2.1-0", "x"];
    expect(findAbandoned(names, (pid) => pid === 11)).toEqual([
      "making-10-abc",
    ]);
  });
});

describe("the substitute", () => {
  it("runs on Linux x64 alone", () => {
    expect(canSubstitute({ platform: "linux", arch: "x64" })).toBe(true);
    expect(canSubstitute({ platform: "linux", arch: "arm64" })).toBe(false);
    expect(canSubstitute({ platform: "darwin", arch: "x64" })).toBe(false);
  });

  it("gets another name when the official version changes, so that it is tried anew", () => {
    expect(nameSubstitute("45.4.1")).toBe(nameSubstitute("45.4.1"));
    expect(nameSubstitute("45.4.1")).not.toBe(nameSubstitute("45.4.2"));
  });

  it.each([
    ["Cypress/Cypress", "dist/electron"],
    ["Cypress/locales/de.pak", "dist/locales/de.pak"],
    ["Cypress/browser_v8_context_snapshot.bin", undefined],
    ["Cypress/resources/app-update.yml", undefined],
    ["Cypress/resources/app/index.js", undefined],
    [
      "Cypress/resources/app/node_modules/bindings/bindings.js",
      "node_modules/bindings/bindings.js",
    ],
    [
      "Cypress/resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node",
      "node_modules/better-sqlite3/build/Release/better_sqlite3.node",
    ],
    [
      "Cypress/resources/app/node_modules/better-sqlite3/node_modules/node-abi/index.js",
      undefined,
    ],
    ["elsewhere/file", undefined],
  ])("puts %s at %s", (name, target) => {
    expect(chooseTarget(name)).toBe(target);
  });
});

describe("what lies on the disk", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rolecall-unit-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is a substitute only when its note is there", () => {
    const [one, other] = [join(folder, "one"), join(folder, "other")];
    mkdirSync(join(one, "e"), { recursive: true });
    mkdirSync(join(other, "e"), { recursive: true });
    expect(findSubstitute([one, other], "e")).toBeUndefined();
    writeFileSync(join(other, "e", NOTE), "{}");
    expect(findSubstitute([one, other], "e")).toBe(join(other, "e"));
  });

  it("is the official Electron only when it is whole and of the right version", () => {
    const electron = join(folder, "node_modules", "electron");
    mkdirSync(join(electron, "dist"), { recursive: true });
    writeFileSync(join(electron, "package.json"), '{"version":"45.4.1"}');
    writeFileSync(join(electron, "dist", "electron"), "");
    writeFileSync(join(electron, "dist", "version"), "45.4.0");
    expect(findOfficial(folder)).toBeUndefined();
    writeFileSync(join(electron, "path.txt"), "electron");
    expect(findOfficial(folder)).toBeUndefined();
    writeFileSync(join(electron, "dist", "version"), "v45.4.1");
    expect(findOfficial(folder)).toEqual({
      dist: join(electron, "dist"),
      executable: join(electron, "dist", "electron"),
      version: "45.4.1",
    });
  });
});

describe("shortenReason", () => {
  it("keeps the error and leaves the stack", () => {
    expect(
      shortenReason("Downloading\nTypeError: fetch failed\n    at node:1"),
    ).toBe("fetch failed");
  });

  it("keeps to one line and says so when there is nothing to say", () => {
    expect(shortenReason(`Error: ${"x".repeat(500)}`)).toHaveLength(120);
    expect(shortenReason("")).toBe("no reason given");
  });
});
