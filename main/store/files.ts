import { closeSync, fsyncSync, openSync } from "node:fs";
import { join, parse } from "node:path";

/** The store and what lies beside it. */
export interface StoreFiles {
  readonly store: string;
  /** Held exclusively by the process that has the store open. */
  readonly lock: string;
  /** Says who that is. */
  readonly owner: string;
  /** Key of the audit log's chain, for the owner alone. */
  readonly key: string;
  /** A new store on its way; renamed to `store` once it is whole. */
  readonly unfinished: string;
}

/** @param store absolute path of the store file, such as `<profile>/store.db` */
export function storeFiles(store: string): StoreFiles {
  const { dir, name, ext, base } = parse(store);
  // Another ending stays, so that two stores in one folder share nothing.
  const stem = ext === ".db" ? name : base;
  const beside = (extension: string) => join(dir, `${stem}.${extension}`);
  return {
    store,
    lock: beside("lock"),
    owner: beside("owner"),
    key: beside("key"),
    unfinished: beside("new"),
  };
}

/** Makes an empty file where there is none; SQLite gives what it puts beside it the same mode. */
export function createForOwner(file: string): void {
  // SECURITY: no other account of this computer reads the store or what belongs to it.
  closeSync(openSync(file, "a", 0o600));
}

/** Has the system put a file, or the names in a folder, on the disk. */
export function flush(path: string): void {
  // A directory can't be opened for this on Windows, where renaming is journalled by the file system.
  if (process.platform === "win32") return;
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
