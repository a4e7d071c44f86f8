import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Profile extends Disposable {
  readonly folder: string;
  readonly store: string;
}

/** A fresh profile folder, gone at the end of the block that uses it. */
export function createProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), "rolecall-test-"));
  return {
    folder,
    store: join(folder, "store.db"),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
