import { expect } from "vitest";
import { NO_FILTER } from "../../preload/contract/user-filter.ts";
import { SORT_KEYS } from "../../preload/contract/users.ts";
import { openReader, openWriter } from "../../main/store/open.ts";
import { plainFinder } from "../../main/store/search/finder.ts";
import { createQuickFinder } from "../../main/store/search/quick.ts";
import { createStore } from "../../main/store/store.ts";
import { insertUser } from "../../main/users/user-repository.ts";
import { userFields, type Connection } from "./rolecall.ts";
import { createStoreOnDisk } from "./store-on-disk.ts";

/** So small that each way of looking is gone even with few users. */
export const tuning = {
  slice: 3,
  few: 2,
  fewOfBlock: 1,
  fewSorted: 3,
  near: 1,
  firstLook: 2,
  longestLook: 4,
  mostLookedAt: 9,
};
const wanted = () => undefined;

/** A store on disk with a connection that writes and a finder on another one. */
export async function createPair() {
  const disk = await createStoreOnDisk();
  const database: Connection = openWriter(disk.files);
  const writer = createStore(database);
  const reading = openReader(disk.files);
  const reader = createStore(reading);
  const finder = createQuickFinder(reading, tuning);
  let made = 0;

  async function add(name: string, lastName = "Doe"): Promise<void> {
    made += 1;
    const username = `${name}.${made}`;
    const fields = userFields({ username, firstName: name, lastName });
    await writer.write((unit) =>
      insertUser(unit, fields, { by: null, at: made }),
    );
  }

  /** Everything that can be asked, the quick way and the plain way. */
  function compare(search: string): Promise<void> {
    return reader.read(async (unit) => {
      const filter = { ...NO_FILTER, search };
      const counted = await finder.count(unit, filter, wanted);
      expect(counted).toEqual(await plainFinder.count(unit, filter, wanted));
      for (const by of SORT_KEYS) {
        for (const descending of [false, true]) {
          const sort = { by, descending };
          const query = { filter, sort, offset: 2, limit: 5 };
          const got = await finder.list(unit, query, wanted);
          expect(got).toEqual(await plainFinder.list(unit, query, wanted));
        }
      }
    });
  }

  /** A question that nobody waits for any more after so many steps. */
  async function askInVain(search: string, steps: number): Promise<void> {
    let left = steps;
    const query = {
      filter: { ...NO_FILTER, search },
      sort: { by: "email", descending: false } as const,
      offset: 0,
      limit: 2,
    };
    const asked = reader.read((unit) =>
      finder.list(unit, query, () => {
        left -= 1;
        if (left < 0) throw new Error("cancelled");
      }),
    );
    await asked.catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== "cancelled")
        throw error;
    });
  }

  return {
    database,
    reader,
    finder,
    add,
    compare,
    askInVain,
    prepare: () => reader.read(() => Promise.resolve(finder.prepare())),
    [Symbol.dispose]() {
      reader.close();
      writer.close();
      disk[Symbol.dispose]();
    },
  };
}
