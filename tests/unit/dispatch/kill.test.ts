import { expect, test } from "vitest";
import Database from "better-sqlite3";
import { openStore } from "../../../main/open-store.ts";
import { startScript } from "../../support/processes.ts";
import { createStoreOnDisk } from "../../support/store-on-disk.ts";

test("what was acknowledged is there after the process was killed, with its entry in the log", async () => {
  using disk = await createStoreOnDisk();
  const acknowledged: string[] = [];
  for (const round of ["a", "b", "c", "d", "e"]) {
    const writing = startScript("write-users.ts", disk.store, round);
    for (let n = 0; n < 20; n += 1) acknowledged.push(await writing.nextLine());
    acknowledged.push(...(await writing.kill()));

    const open = await openStore("writer", disk.store, false);
    const rows = await open.store.read(({ db }) =>
      db.selectFrom("users").select("username").execute(),
    );
    const entries = await open.store.read(({ db }) =>
      db.selectFrom("audit").select("seq").execute(),
    );
    open.close();
    const names = new Set(rows.map(({ username }) => username));
    expect(acknowledged.filter((name) => !names.has(name))).toEqual([]);
    // Each user but the first has an entry, and the one that was under way has both or neither.
    expect(entries).toHaveLength(rows.length - 1);
  }
  const database = new Database(disk.store, { readonly: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  database.close();
});
