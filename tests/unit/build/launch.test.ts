import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import {
  addRuntime,
  composeArguments,
} from "../../../build/launch/arguments.mjs";
import { composeCommand, hasDisplay } from "../../../build/launch/display.mjs";
import { waitForPicture } from "../../../build/launch/picture.mjs";
import { findSandboxTrouble } from "../../../build/launch/sandbox.mjs";
import {
  createProcesses,
  Interrupted,
  readStatus,
} from "../../../build/setup/processes.mjs";

describe("composeArguments", () => {
  it("puts what was passed behind the app, in its own order", () => {
    expect(
      composeArguments({
        root: "/project",
        passed: ["--demo", "--store", "/s/store.db", "--user-data-dir=/p"],
        isSandboxed: true,
        picture: "/tmp/a.png",
      }),
    ).toEqual([
      "--picture=/tmp/a.png",
      "/project",
      "--demo",
      "--store",
      "/s/store.db",
      "--user-data-dir=/p",
    ]);
  });

  it("takes the sandbox off where it cannot be on, and once only", () => {
    const parts = { root: "/project", isSandboxed: false, picture: undefined };
    expect(composeArguments({ ...parts, passed: [] })).toEqual([
      "--no-sandbox",
      "/project",
    ]);
    expect(composeArguments({ ...parts, passed: ["--no-sandbox"] })).toEqual([
      "/project",
      "--no-sandbox",
    ]);
  });
});

describe("addRuntime", () => {
  const runtime = {
    kind: "official" as const,
    version: "45.4.1",
    dist: "/d",
    executable: "/d/electron",
    nativeModules: undefined,
  };

  it("overrides the folder for the substitute alone", () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: "/old" };
    expect(addRuntime(env, runtime)).not.toHaveProperty(
      "ELECTRON_OVERRIDE_DIST_PATH",
    );
    expect(addRuntime(env, { ...runtime, kind: "substitute" })).toMatchObject({
      ELECTRON_OVERRIDE_DIST_PATH: "/d",
      ELECTRON_EXEC_PATH: "/d/electron",
      ROLECALL_RUNTIME_KIND: "substitute",
    });
  });
});

describe("hasDisplay", () => {
  it("is always true on desktops, and a matter of two variables on Linux", () => {
    expect(hasDisplay({ platform: "darwin", env: {} })).toBe(true);
    expect(hasDisplay({ platform: "linux", env: {} })).toBe(false);
    expect(hasDisplay({ platform: "linux", env: { DISPLAY: "" } })).toBe(false);
    expect(hasDisplay({ platform: "linux", env: { DISPLAY: ":0" } })).toBe(
      true,
    );
    expect(
      hasDisplay({ platform: "linux", env: { WAYLAND_DISPLAY: "w" } }),
    ).toBe(true);
  });
});

describe("the virtual screen", () => {
  it("ends with us where setpriv can see to that", () => {
    expect(composeCommand(() => true).slice(0, 4)).toEqual([
      "setpriv",
      "--pdeathsig",
      "TERM",
      "Xvfb",
    ]);
    expect(composeCommand(() => false)[0]).toBe("Xvfb");
  });
});

describe("findSandboxTrouble", () => {
  const facts = {
    platform: "linux",
    isRoot: false,
    hasNamespaces: true,
    hasHelper: false,
  };

  it("is none for an ordinary user with namespaces or the helper", () => {
    expect(findSandboxTrouble(facts)).toBeUndefined();
    expect(
      findSandboxTrouble({ ...facts, hasNamespaces: false, hasHelper: true }),
    ).toBeUndefined();
  });

  it("is there for root, and where there are neither", () => {
    expect(findSandboxTrouble({ ...facts, isRoot: true })).toMatch(/root/);
    expect(findSandboxTrouble({ ...facts, hasNamespaces: false })).toMatch(
      /namespace/,
    );
    expect(
      findSandboxTrouble({ ...facts, platform: "darwin", isRoot: true }),
    ).toBeUndefined();
  });
});

describe("waitForPicture", () => {
  const end = Buffer.from("0000000049454e44ae426082", "hex");

  it("takes a picture only when it is whole", async () => {
    const folder = mkdtempSync(join(tmpdir(), "rolecall-unit-"));
    const path = join(folder, "a.png");
    const over = new AbortController();
    const seen = waitForPicture(path, over.signal, 1);
    writeFileSync(path, end.subarray(0, 6));
    writeFileSync(path, end);
    expect(await seen).toBe(true);
    writeFileSync(path, end.subarray(0, 9));
    over.abort();
    expect(await waitForPicture(path, over.signal, 1)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

describe("createProcesses", () => {
  it("ends what it started when it is interrupted, and starts nothing more", async () => {
    const processes = createProcesses();
    const { ended } = processes.start("sleep", ["60"], { stdio: "ignore" });
    processes.interrupt("SIGTERM");
    expect(await ended).toBe(143);
    expect(() => processes.start("true", [], {})).toThrow(Interrupted);
  });

  it("leaves to a service when it ends", async () => {
    const processes = createProcesses();
    const { child, ended } = processes.startService("sleep", ["60"], {});
    processes.interrupt("SIGTERM");
    expect(child.signalCode).toBeNull();
    child.kill("SIGTERM");
    expect(await ended).toBe(143);
  });

  it("says which program did not start", async () => {
    await expect(
      createProcesses().capture("no-such-program", []),
    ).rejects.toThrow(/no-such-program did not start/);
  });

  it("reports a signal as a shell does", () => {
    expect(readStatus(3, null)).toBe(3);
    expect(readStatus(null, "SIGKILL")).toBe(137);
  });
});
