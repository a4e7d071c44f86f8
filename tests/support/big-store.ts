import { createHash } from "node:crypto";
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { fillWithMany } from "../../main/demo/fill-with-many.ts";
import { inventAdministrator } from "../../main/demo/sample-administrator.ts";
import { createNewStore } from "../../main/store/create.ts";
import { storeFiles } from "../../main/store/files.ts";
import { createProfile, type Profile } from "./profile.ts";
import { PASSWORD } from "./seed-profile.ts";

/** What a big store depends on: it is made anew where one of these is another. */
const SOURCES = [
  "main/audit/chain.ts",
  "main/demo",
  "main/store/bulk-load.ts",
  "main/store/columns.ts",
  "main/store/migrations",
  "main/store/search/grams.ts",
  "main/users/user-repository.ts",
  "preload/contract/fold.ts",
];

/**
 * A profile with a store of so many sample users, whose administrator is `ada` with PASSWORD. The store is
 * made once for each number and kept, closed, among the system's temporary files; this is a copy.
 */
export async function createBigProfile(users: number): Promise<Profile> {
  const made = storeFiles(join(await provide(users), "store.db"));
  const profile = createProfile();
  const copy = storeFiles(profile.store);
  for (const name of ["store", "key"] as const) {
    // Takes no time, and no place, where the file system can share what two files have in common.
    copyFileSync(made[name], copy[name], constants.COPYFILE_FICLONE);
  }
  return profile;
}

/** @returns the folder of the store, made if it is not there yet */
async function provide(users: number): Promise<string> {
  const cache = join(tmpdir(), `rolecall-big-stores-${userInfo().uid}`);
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  if (statSync(cache).uid !== process.getuid?.())
    throw new Error(`${cache} belongs to another account`);
  const folder = join(cache, `${users}-${digestOfSources()}`);
  if (existsSync(folder)) return folder;
  for (const old of readdirSync(cache)) {
    if (!old.startsWith(`${users}-`) || old.includes(".new")) continue;
    rmSync(join(cache, old), { recursive: true, force: true });
  }
  const unfinished = `${folder}.new${process.pid}`;
  mkdirSync(unfinished);
  try {
    await createBigStore(join(unfinished, "store.db"), users);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process was quicker.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Makes a store of so many sample users, whose administrator is `ada` with PASSWORD. */
export async function createBigStore(
  store: string,
  users: number,
): Promise<void> {
  const administrator = await inventAdministrator(PASSWORD);
  const nothing = () => undefined;
  const told = { onProgress: nothing, onIndexing: nothing };
  await createNewStore(storeFiles(store), (filled, auditKey, database) =>
    fillWithMany(
      { store: filled, auditKey, database },
      { users, administrator, ...told },
    ),
  );
}

function digestOfSources(): string {
  const root = resolve(".");
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const path = join(root, source);
    const files = source.endsWith(".ts")
      ? [path]
      : readdirSync(path)
          .filter((name) => name.endsWith(".ts"))
          .map((name) => join(path, name));
    for (const file of files.sort()) hash.update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 12);
}
