import type { KeyObject } from "node:crypto";
import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";
import type { ThreadName } from "../preload/contract/operation.ts";
import { fillDemo } from "./demo/fill-demo.ts";
import { readSetting } from "./store/settings.ts";
import {
  createNewStore,
  isNewInstallation,
  readAuditKey,
} from "./store/create.ts";
import { storeFiles, type StoreFiles } from "./store/files.ts";
import { lockStore } from "./store/lock.ts";
import { inspect, openReader, openWriter } from "./store/open.ts";
import { plainFinder, type Finder } from "./store/search/finder.ts";
import { createGramKeeper } from "./store/search/keep-grams.ts";
import { createQuickFinder } from "./store/search/quick.ts";
import { StoreProblem } from "./store/problem.ts";
import { createStore, type Store } from "./store/store.ts";

export interface OpenStore {
  readonly store: Store;
  readonly auditKey: KeyObject;
  readonly sqlite: string;
  readonly finder: Finder;
  /** Does a little of what keeps finding quick; null where there is nothing. Says whether there is more. */
  readonly keepUp: (() => Promise<boolean>) | null;
  close(): void;
}

/**
 * Opens the store as a thread needs it. The writer's part comes first: it takes the lock, makes a new
 * store where there is none, and brings an old one up to date; the others open what is there then.
 * @throws StoreProblem
 */
export async function openStore(
  name: ThreadName,
  storeFile: string,
  isDemo: boolean,
): Promise<OpenStore> {
  const files = storeFiles(storeFile);
  if (name === "writer") return openForWriting(files, isDemo);
  const database = openReader(files);
  const found = opened(database, files);
  if (name !== "reader") return found;
  const finder = createQuickFinder(database);
  const keepUp = () =>
    found.store.read(() => Promise.resolve(finder.prepare()));
  return { ...found, finder, keepUp };
}

async function openForWriting(
  files: StoreFiles,
  isDemo: boolean,
): Promise<OpenStore> {
  const unlock = lockStore(files);
  try {
    if (isNewInstallation(files)) {
      await createNewStore(files, async (store, key) => {
        if (isDemo) await fillDemo(store, key);
      });
    }
    const file = files.store;
    if (!existsSync(file)) throw new StoreProblem("store_missing", { file });
    // Before the store is opened: opening a copy that was put back would write to it.
    readAuditKey(files);
    if (isDemo) await mustBeDemo(files);
    const database = openWriter(files);
    const found = opened(database, files, unlock);
    const keep = createGramKeeper(database);
    const keepUp = () => found.store.write(() => Promise.resolve(keep()));
    return { ...found, keepUp };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Looked up by a connection that can't write, before one that can touches the file. */
async function mustBeDemo(files: StoreFiles): Promise<void> {
  inspect(files);
  const { store } = opened(openReader(files), files);
  const demo = await store.read((unit) => readSetting(unit, "demo"));
  store.close();
  if (!demo) throw new StoreProblem("store_not_demo", { file: files.store });
}

function opened(
  database: Database,
  files: StoreFiles,
  unlock: () => void = () => undefined,
): OpenStore {
  const store = createStore(database);
  try {
    const auditKey = readAuditKey(files);
    const sqlite = String(
      database.prepare("SELECT sqlite_version()").pluck().get(),
    );
    const close = () => {
      store.close();
      unlock();
    };
    const finder = plainFinder;
    return { store, auditKey, sqlite, finder, keepUp: null, close };
  } catch (error) {
    store.close();
    throw error;
  }
}
