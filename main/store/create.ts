import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { createForOwner, flush, type StoreFiles } from "./files.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { StoreProblem } from "./problem.ts";
import { createStore, type Store } from "./store.ts";

const KEY_BYTES = 32;

/**
 * Whether this is a new installation: no store, and nothing that a store leaves behind. The key without
 * its store means that the store was lost, which is never taken for a new installation; unless the
 * making of it was cut short.
 */
export function isNewInstallation(files: StoreFiles): boolean {
  if (existsSync(files.store)) return false;
  // A log of changes without its store would be replayed into whatever takes that name.
  const isLeftAlone = ["-wal", "-journal"].every(
    (ending) => !existsSync(`${files.store}${ending}`),
  );
  return (
    isLeftAlone && (existsSync(files.unfinished) || !existsSync(files.key))
  );
}

/**
 * Makes a new store, whole or not at all: it gets its name only when it is complete and on the disk.
 * @param fill puts its first contents there, if it is to have any; where they are many, by the connection itself
 */
export async function createNewStore(
  files: StoreFiles,
  fill: (
    store: Store,
    key: KeyObject,
    database: Database.Database,
  ) => Promise<void>,
): Promise<void> {
  for (const left of ["", "-wal", "-shm", "-journal"]) {
    rmSync(`${files.unfinished}${left}`, { force: true });
  }
  createForOwner(files.unfinished);
  const database = new Database(files.unfinished);
  try {
    // From the start, so that its first opening has nothing to convert.
    database.pragma("journal_mode = WAL");
    migrate(database, migrations);
    writeFileSync(files.key, randomBytes(KEY_BYTES), {
      mode: 0o600,
      flush: true,
    });
    await fill(createStore(database), readAuditKey(files), database);
  } finally {
    database.close();
  }
  flush(files.unfinished);
  renameSync(files.unfinished, files.store);
  flush(dirname(files.store));
}

/** @throws StoreProblem store_key_missing, also for what can't be a key */
export function readAuditKey(files: StoreFiles): KeyObject {
  const missing = () =>
    new StoreProblem("store_key_missing", { file: files.key });
  if (!existsSync(files.key)) throw missing();
  const key = readFileSync(files.key);
  if (key.length !== KEY_BYTES) throw missing();
  return createSecretKey(key);
}
