import { createSecretKey } from "node:crypto";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import {
  NO_FILTER,
  type UserFilter,
} from "../../../preload/contract/user-filter.ts";
import { SORT_KEYS } from "../../../preload/contract/users.ts";
import { fillWithMany } from "../../../main/demo/fill-with-many.ts";
import { inventAdministrator } from "../../../main/demo/sample-administrator.ts";
import { migrate } from "../../../main/store/migrate.ts";
import { migrations } from "../../../main/store/migrations/index.ts";
import {
  createQuickFinder,
  type QuickFinder,
} from "../../../main/store/search/quick.ts";
import type { UserQuery } from "../../../main/store/search/query.ts";
import { createStore, type Store } from "../../../main/store/store.ts";
import { PASSWORD } from "../../support/seed-profile.ts";
import {
  planOf,
  recordQueries,
  type Ran,
} from "../../support/record-queries.ts";
import type { Connection } from "../../support/rolecall.ts";

// Nothing that a person waits for may read all users: neither by its query plan, nor one by one.

const USERS = 40_000;
const wanted = () => undefined;

let database: Connection;
let store: Store;
let finder: QuickFinder;
const ran: Ran[] = [];

beforeAll(async () => {
  database = new Database(":memory:");
  migrate(database, migrations);
  store = createStore(database);
  const nothing = () => undefined;
  await fillWithMany(
    { store, database, auditKey: createSecretKey(Buffer.alloc(32, 7)) },
    {
      users: USERS,
      administrator: await inventAdministrator(PASSWORD),
      onProgress: nothing,
      onIndexing: nothing,
    },
  );
  finder = createQuickFinder(recordQueries(database, ran));
  while (finder.prepare());
  for (const by of SORT_KEYS)
    await list({ sort: { by, descending: false }, offset: 5_000 });
}, 60_000);

function list(query: Partial<UserQuery>) {
  const sort = { by: "username", descending: false } as const;
  const whole = { filter: NO_FILTER, sort, offset: 0, limit: 50, ...query };
  return store.read((unit) => finder.list(unit, whole, wanted));
}

const count = (filter: UserFilter) =>
  store.read((unit) => finder.count(unit, filter, wanted));

/** Runs it and looks at all that it has asked the store for. */
async function look(work: () => Promise<unknown>): Promise<void> {
  ran.length = 0;
  await work();
  expect(ran.length).toBeGreaterThan(0);
  for (const { sql, parameters } of ran) {
    const plan = planOf(database, { sql, parameters });
    expect(plan.join("\n"), sql).not.toMatch(
      /SCAN (?!j VIRTUAL TABLE|\(subquery|CONSTANT)/,
    );
    // The few of a list of ids may be sorted, never those of a table.
    if (!sql.includes("json_each"))
      expect(plan.join("\n"), sql).not.toMatch(/TEMP B-TREE/);
    // A block of texts is read only for an exact count of what is common.
    expect(sql).not.toMatch(/s\.id BETWEEN/);
  }
  const lookedUp = ran
    .flatMap(({ parameters }) => parameters)
    .filter((given) => typeof given === "string" && given.startsWith("["))
    .reduce<number>((sum, ids) => sum + String(ids).split(",").length, 0);
  expect(lookedUp).toBeLessThan(5_000);
}

const CHOSEN: UserFilter = {
  search: "",
  status: { mode: "anyOf", values: ["pending", "lockedOut"] },
  role: { mode: "noneOf", values: ["DEXADMIN"] },
  missing: { mode: "anyOf", values: ["phone"] },
};

describe("reads no more than it needs:", () => {
  test.each(["a", "an", "maria", "example.o", "mar ex", "xqzv", "1111"])(
    "the first page of a search for %s, by whatever column, with and without conditions",
    async (search) => {
      for (const by of SORT_KEYS) {
        const sort = { by, descending: by === "email" };
        await look(() => list({ filter: { ...NO_FILTER, search }, sort }));
        await look(() => list({ filter: { ...CHOSEN, search }, sort }));
      }
    },
  );

  test.each(SORT_KEYS)("any page by %s, and the last", async (by) => {
    for (const descending of [false, true]) {
      const sort = { by, descending };
      for (const offset of [0, 19_000, USERS - 50]) {
        await look(() => list({ sort, offset }));
        await look(() => list({ sort, offset, filter: CHOSEN }));
      }
    }
  });

  test("the counts of conditions", async () => {
    await look(() => count(NO_FILTER));
    await look(() => count(CHOSEN));
    // Words of one or two characters need no look at any text.
    await look(() => count({ ...CHOSEN, search: "a er" }));
  });

  test("what others changed meanwhile", async () => {
    database
      .prepare("UPDATE users SET first_name_key = 'zz' WHERE id = 77")
      .run();
    await look(() =>
      list({ sort: { by: "firstName", descending: false }, offset: 3 }),
    );
  });
});

test("before anything is in memory, an index has the first page", async () => {
  const early: Ran[] = [];
  const fresh = createQuickFinder(recordQueries(database, early));
  const plans: string[] = [];
  const recorded = createStore(recordQueries(database, early));
  for (const by of ["username", "changedAt", "status"] as const) {
    for (const descending of [false, true]) {
      early.length = 0;
      await recorded.read((unit) =>
        fresh.list(
          unit,
          { filter: NO_FILTER, sort: { by, descending }, offset: 0, limit: 50 },
          wanted,
        ),
      );
      for (const { sql, parameters } of early) {
        if (sql.includes("count(*)")) continue;
        plans.push(...planOf(database, { sql, parameters }));
      }
    }
  }
  expect(
    plans.filter((plan) => /SCAN users USING INDEX/.test(plan)),
  ).toHaveLength(6);
  expect(plans.join("\n")).not.toMatch(/TEMP B-TREE|SCAN users$/m);
});
