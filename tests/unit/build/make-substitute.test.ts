import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { checkIntegrity } from "../../../build/runtime/fetch-archive.mjs";
import { makeSubstitute } from "../../../build/runtime/make-substitute.mjs";
import { createProcesses } from "../../../build/setup/processes.mjs";

describe("making the substitute", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rolecall-unit-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Something that behaves like npm pack, but gives what the test wants. */
  function make(script: string): Promise<string> {
    return makeSubstitute({
      root: process.cwd(),
      target: join(folder, "cache"),
      name: "electron-test",
      reason: "a test asks for it",
      processes: createProcesses(),
      npm: { command: process.execPath, args: ["-e", script], shell: false },
      env: process.env,
    });
  }

  it("leaves nothing behind when npm fails, and shows what npm said", async () => {
    const failing = make("console.error('no route'); process.exit(1)");
    await expect(failing).rejects.toMatchObject({
      name: "SetupError",
      output: "no route\n",
    });
    expect(readdirSync(join(folder, "cache"))).toEqual([]);
  });

  it("throws away a package that is not the expected one", async () => {
    const script = "require('fs').writeFileSync('a.tgz', 'something else')";
    await expect(make(script)).rejects.toThrow(/SHA-512 differs/);
    expect(readdirSync(join(folder, "cache"))).toEqual([]);
  });

  it("accepts exactly the file whose SHA-512 is known", async () => {
    const path = join(folder, "a.tgz");
    writeFileSync(path, "right");
    const hash = createHash("sha512").update("right").digest("base64");
    await expect(checkIntegrity(path, `sha512-${hash}`)).resolves.toBe(
      undefined,
    );
    writeFileSync(path, "Right");
    await expect(checkIntegrity(path, `sha512-${hash}`)).rejects.toThrow(
      /thrown away/,
    );
  });
});
