import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PassThrough, Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";

/**
 * A reader for the plain zip files that Electron comes in, because neither
 * `unzip` nor Python is promised on the machine. No encryption, no zip64.
 *
 * @typedef {{ name: string, mode: number, method: number, crc: number, packedSize: number, size: number, offset: number }} ZipEntry
 */

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const FILE_KIND = 0o170000;
const REGULAR_FILE = 0o100000;

/**
 * @param {string} zipPath
 * @returns {Promise<ZipEntry[]>} the files in it, in the archive's order
 */
export async function listZip(zipPath) {
  const file = await open(zipPath);
  try {
    const { size } = await file.stat();
    const tailSize = Math.min(size, END_SIZE + MAX_COMMENT);
    const tail = await readExactly(file, size - tailSize, tailSize);
    const at = findEnd(tail);
    const count = tail.readUInt16LE(at + 10);
    const directorySize = tail.readUInt32LE(at + 12);
    const directoryStart = tail.readUInt32LE(at + 16);
    const directory = await readExactly(file, directoryStart, directorySize);
    return readDirectory(directory, count);
  } finally {
    await file.close();
  }
}

/**
 * Writes the chosen files of an archive, each checked against its length and
 * its CRC-32.
 *
 * @param {string} zipPath
 * @param {string} folder where relative targets begin
 * @param {(name: string) => string | undefined} chooseTarget the path below folder, or undefined to leave the file out
 * @param {AbortSignal} [signal]
 * @returns {Promise<number>} how many files were written
 */
export async function extractZip(zipPath, folder, chooseTarget, signal) {
  let written = 0;
  const file = await open(zipPath);
  try {
    for (const entry of await listZip(zipPath)) {
      if (entry.name.endsWith("/")) continue;
      const target = chooseTarget(entry.name);
      if (target === undefined) continue;
      checkEntry(entry, target);
      const local = await readExactly(file, entry.offset, 30);
      if (local.readUInt32LE(0) !== LOCAL_SIGNATURE) throw broken(entry.name);
      const start =
        entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      await writeEntry(zipPath, start, entry, join(folder, target), signal);
      written += 1;
    }
  } finally {
    await file.close();
  }
  return written;
}

/**
 * @param {ZipEntry} entry
 * @param {string} target
 */
function checkEntry(entry, target) {
  const parts = target.split("/");
  // SECURITY: no name in an archive may lead out of the folder it is unpacked to.
  if (parts.includes("..") || target.startsWith("/") || target.includes("\\")) {
    throw new Error(`The archive holds a path that leads outside: ${target}`);
  }
  const kind = entry.mode & FILE_KIND;
  // SECURITY: a link could make a later file land somewhere else.
  if (kind !== 0 && kind !== REGULAR_FILE) {
    throw new Error(`The archive holds something other than a file: ${target}`);
  }
}

/**
 * @param {string} zipPath
 * @param {number} start
 * @param {ZipEntry} entry
 * @param {string} path
 * @param {AbortSignal | undefined} signal
 */
async function writeEntry(zipPath, start, entry, path, signal) {
  await mkdir(dirname(path), { recursive: true });
  let size = 0;
  let crc = 0;
  const check = new Transform({
    transform(chunk, _encoding, done) {
      size += chunk.length;
      crc = zlib.crc32(chunk, crc);
      done(null, chunk);
    },
  });
  const source =
    entry.packedSize === 0
      ? Readable.from([])
      : createReadStream(zipPath, { start, end: start + entry.packedSize - 1 });
  const unpack =
    entry.method === 8
      ? zlib.createInflateRaw({ chunkSize: 1 << 18 })
      : new PassThrough();
  const steps = [source, unpack, check, createWriteStream(path)];
  await pipeline(steps, signal === undefined ? {} : { signal });
  if (size !== entry.size || crc !== entry.crc) throw broken(entry.name);
  await chmod(path, entry.mode & 0o100 ? 0o755 : 0o644);
}

/** @param {Buffer} tail */
function findEnd(tail) {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error("This is not a zip file: it has no end record.");
}

/**
 * @param {Buffer} directory
 * @param {number} count
 * @returns {ZipEntry[]}
 */
function readDirectory(directory, count) {
  /** @type {ZipEntry[]} */
  const entries = [];
  for (let at = 0; entries.length < count;) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw broken("its list");
    const nameLength = directory.readUInt16LE(at + 28);
    const restLength =
      directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const method = directory.readUInt16LE(at + 10);
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
    if (method !== 0 && method !== 8) throw broken(name);
    entries.push({
      name,
      method,
      mode: directory.readUInt32LE(at + 38) >>> 16,
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + restLength;
  }
  return entries;
}

/**
 * @param {import("node:fs/promises").FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readExactly(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error("The zip file ends too early.");
  return buffer;
}

/** @param {string} what */
function broken(what) {
  return new Error(`The zip file is damaged at ${what}.`);
}
