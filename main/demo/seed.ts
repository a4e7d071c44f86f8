import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createNewStore, isNewInstallation } from "../store/create.ts";
import { storeFiles, type StoreFiles } from "../store/files.ts";
import { lockStore } from "../store/lock.ts";
import { StoreProblem } from "../store/problem.ts";
import { fillWithMany, type Wanted } from "./fill-with-many.ts";
import { inventAdministrator } from "./sample-administrator.ts";

// npm run seed -- --users N --user-data-dir DIR: a profile with so many sample users, to try by hand.

const MOST_USERS = 5_000_000;
const HOW =
  "npm run seed -- --users 1000000 --user-data-dir DIR makes a profile with a million sample users in DIR.";

/** What the person who asked can mend. */
class Refusal extends Error {}

interface Asked {
  readonly users: number;
  /** Absolute. */
  readonly folder: string;
}

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => stop.abort());

/** @throws Refusal */
function readArguments(): Asked {
  const { users, "user-data-dir": folder } = parse();
  if (users === undefined || folder === undefined || folder === "") {
    const missing = users === undefined ? "--users" : "--user-data-dir";
    throw new Refusal(`${missing} is missing. ${HOW}`);
  }
  const count = Number(users.replaceAll(/[,_]/g, ""));
  if (!Number.isInteger(count) || count < 1 || count > MOST_USERS) {
    throw new Refusal(
      `--users must be a whole number from 1 to ${shown(MOST_USERS)}. ${HOW}`,
    );
  }
  // npm changes to the project's folder, and says where it was called.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  return { users: count, folder: resolve(from, folder) };
}

function parse() {
  try {
    const text = { type: "string" } as const;
    const options = { users: text, "user-data-dir": text };
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : ""} ${HOW}`);
  }
}

/** Makes the profile whole or not at all, and tells how to use it. */
async function seed({ users, folder }: Asked): Promise<void> {
  const files = storeFiles(join(folder, "store.db"));
  const isNewFolder = !existsSync(folder);
  // SECURITY: what lies in a profile is for its own account alone.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lock(files);
  try {
    if (!isNewInstallation(files)) {
      throw new Refusal(
        `There is a user store in ${folder} already, or what is left of one. Choose another folder.`,
      );
    }
    await fill(files, users);
    unlock();
  } catch (error) {
    unlock();
    if (!(error instanceof Refusal)) removeTraces(files);
    if (isNewFolder) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  console.log(`Start it:  npm start -- ${quoted(`--user-data-dir=${folder}`)}`);
}

async function fill(files: StoreFiles, users: number): Promise<void> {
  const begun = performance.now();
  const seconds = () => `${Math.round((performance.now() - begun) / 1000)} s`;
  const administrator = await inventAdministrator();
  let told = 0;
  const wanted: Wanted = {
    users,
    administrator,
    onProgress(made) {
      if (stop.signal.aborted)
        throw new Refusal("Stopped; nothing was left behind.");
      if (made - told < users / 20) return;
      told = made;
      console.log(`${shown(made)} of ${shown(users)} users, ${seconds()}`);
    },
    onIndexing: () => console.log(`Making what finds them, ${seconds()}`),
  };
  try {
    await createNewStore(files, (store, auditKey, database) =>
      fillWithMany({ store, auditKey, database }, wanted),
    );
  } catch (error) {
    removeTraces(files);
    throw error;
  }
  const { username, password } = administrator;
  console.log(`${shown(users)} users in ${files.store}, ${seconds()}`);
  console.log(`Username:  ${username}`);
  console.log(`Password:  ${password}`);
}

/** @throws Refusal while a Rolecall has a store open there */
function lock(files: StoreFiles): () => void {
  try {
    return lockStore(files);
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    throw new Refusal("A running Rolecall has this folder. Choose another.");
  }
}

/** Of a store that was not made: what it would have been made of. */
function removeTraces({ unfinished, key, store }: StoreFiles): void {
  if (existsSync(store)) return;
  const made = ["", "-wal", "-shm", "-journal"].map((end) => unfinished + end);
  for (const file of [...made, key]) rmSync(file, { force: true });
}

const shown = (count: number): string => count.toLocaleString("en");

/** For a shell, where the folder's name needs it. */
const quoted = (word: string): string =>
  /^[\w\-./=:@+]+$/.test(word) ? word : `"${word.replace(/["$`\\]/g, "\\$&")}"`;

try {
  await seed(readArguments());
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = stop.signal.aborted ? 130 : 1;
}
