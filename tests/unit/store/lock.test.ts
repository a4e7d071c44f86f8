import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../../main/open-store.ts";
import { lockStore } from "../../../main/store/lock.ts";
import { StoreProblem } from "../../../main/store/problem.ts";
import { startScript } from "../../support/processes.ts";
import { createStoreOnDisk } from "../../support/store-on-disk.ts";

let disk: Awaited<ReturnType<typeof createStoreOnDisk>>;
beforeEach(async () => {
  disk = await createStoreOnDisk();
});
afterEach(() => disk[Symbol.dispose]());

test("a second process is told who has the store, until that one is killed", async () => {
  const holder = startScript("hold-store.ts", disk.store);
  expect(await holder.nextLine()).toBe("held");
  const problem = new StoreProblem("store_in_use", {
    file: disk.store,
    pid: String(holder.pid),
  });
  await expect(openStore("writer", disk.store, false)).rejects.toEqual(problem);
  await expect(openStore("writer", disk.store, false)).rejects.toEqual(problem);
  await holder.kill();
  const open = await openStore("writer", disk.store, false);
  expect(readFileSync(disk.files.owner, "utf8")).toBe(String(process.pid));
  open.close();
});

test("the lock is given back when the store is closed, or could not be opened", async () => {
  await expect(openStore("writer", disk.store, true)).rejects.toThrow(
    "store_not_demo",
  );
  const open = await openStore("writer", disk.store, false);
  expect(() => lockStore(disk.files)).toThrow("store_in_use");
  open.close();
  lockStore(disk.files)();
});

// A rollback journal is left behind by a kill while a file is not in WAL mode: the first opening of a new
// store, or the migration of a copy that was put back.
test("a store whose process was killed in the middle of a transaction opens again", async () => {
  const database = new Database(disk.store);
  database.pragma("journal_mode = DELETE");
  database.close();
  const killed = startScript("leave-journal.ts", disk.store);
  expect(await killed.nextLine()).toBe("written");
  await killed.kill();
  const open = await openStore("writer", disk.store, false);
  const count = await open.store.read(({ db }) =>
    db.selectFrom("settings").selectAll().execute(),
  );
  expect(count.map(({ key }) => key)).toEqual(["setUpAt"]);
  open.close();
});
