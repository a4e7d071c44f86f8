import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { extractZip, listZip } from "../../../build/runtime/zip.mjs";

interface Member {
  name: string;
  text: string;
  mode?: number;
  crc?: number;
}

/** A zip file as Info-ZIP writes it, small enough to be built by hand. */
function createZip(members: readonly Member[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, text, mode = 0o100644, crc = crc32(text) } of members) {
    const packed = deflateRawSync(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(text.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    const file = Buffer.concat([head, Buffer.from(name), packed]);
    files.push(file);
    list.push(Buffer.concat([entry, Buffer.from(name)]));
    offset += file.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

describe("a zip file", () => {
  let folder = "";
  let zipPath = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rolecall-unit-"));
    zipPath = join(folder, "a.zip");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function extract(members: readonly Member[]): Promise<number> {
    writeFileSync(zipPath, createZip(members));
    return extractZip(zipPath, join(folder, "out"), (name: string) =>
      name === "left-out" ? undefined : name,
    );
  }

  it("is unpacked with its modes, without what is left out", async () => {
    const text = "x".repeat(100_000);
    expect(
      await extract([
        { name: "a/", text: "" },
        { name: "a/run", text, mode: 0o100755 },
        { name: "left-out", text: "no" },
        { name: "empty", text: "" },
      ]),
    ).toBe(2);
    expect(readFileSync(join(folder, "out/a/run"), "utf8")).toBe(text);
    expect(statSync(join(folder, "out/a/run")).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, "out/empty")).mode & 0o777).toBe(0o644);
  });

  it("is refused when a file is not what its checksum says", async () => {
    await expect(extract([{ name: "a", text: "abc", crc: 1 }])).rejects.toThrow(
      /damaged at a/,
    );
  });

  it.each(["../up", "/etc/x", "a/../../b", "a\\b"])(
    "cannot write to %s",
    async (name) => {
      await expect(extract([{ name, text: "abc" }])).rejects.toThrow(
        /leads outside/,
      );
    },
  );

  it("cannot bring a link", async () => {
    await expect(
      extract([{ name: "a", text: "/etc", mode: 0o120777 }]),
    ).rejects.toThrow(/other than a file/);
  });

  it("is refused when it is none, or ends too early", async () => {
    writeFileSync(zipPath, "no zip file, but long enough to be one");
    await expect(listZip(zipPath)).rejects.toThrow(/no end record/);
    const whole = createZip([{ name: "a", text: "abc" }]);
    writeFileSync(zipPath, whole.subarray(0, whole.length - 30));
    await expect(listZip(zipPath)).rejects.toThrow();
  });
});
