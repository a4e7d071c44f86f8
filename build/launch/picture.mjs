import { randomUUID } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The name of the chunk that ends each PNG, and its checksum. */
const PNG_END = Buffer.from("49454e44ae426082", "hex");

/** @returns {string} a path that this run alone uses */
export function choosePicturePath() {
  return join(tmpdir(), `rolecall-${randomUUID().slice(0, 8)}.png`);
}

/**
 * Waits for the app to save the picture of its window.
 *
 * @param {string} path
 * @param {AbortSignal} signal ends the wait, because the app has ended
 * @param {number} [pause] between two looks, in milliseconds
 * @returns {Promise<boolean>} whether the picture is there
 */
export async function waitForPicture(path, signal, pause = 200) {
  while (!isWholePicture(path)) {
    if (signal.aborted) return false;
    await wait(pause, undefined, { signal }).catch(() => {});
  }
  return true;
}

/** @param {string} path */
function isWholePicture(path) {
  let file;
  try {
    file = openSync(path, "r");
  } catch {
    return false;
  }
  try {
    const start = fstatSync(file).size - PNG_END.length;
    if (start < 0) return false;
    const tail = Buffer.alloc(PNG_END.length);
    readSync(file, tail, 0, tail.length, start);
    return tail.equals(PNG_END);
  } finally {
    closeSync(file);
  }
}
