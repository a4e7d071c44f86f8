import fc from "fast-check";
import { expect, test } from "vitest";
import { STATUSES } from "../../../preload/contract/user-filter.ts";
import { LOG_KEPT } from "../../../main/store/search/changes.ts";
import { buildBlock } from "../../../main/store/search/grams.ts";
import { createGramKeeper } from "../../../main/store/search/keep-grams.ts";
import { createPair } from "../../support/finder-pair.ts";

// The reader follows what the writer does through another connection, also while it still loads.

const step = fc.oneof(
  fc.record({
    kind: fc.constant("add" as const),
    name: fc.constantFrom("a", "b", "ab", "c"),
  }),
  fc.record({
    kind: fc.constant("change" as const),
    id: fc.integer({ min: 2, max: 30 }),
    key: fc.constantFrom("a", "b", null),
    status: fc.nat(STATUSES.length - 1),
    at: fc.nat(5),
  }),
  fc.record({
    kind: fc.constant("delete" as const),
    id: fc.integer({ min: 2, max: 30 }),
  }),
  fc.record({ kind: fc.constant("build" as const) }),
  fc.record({ kind: fc.constant("prepare" as const) }),
  fc.record({
    kind: fc.constant("ask" as const),
    search: fc.constantFrom("", "a", "ab.", "b e", "doe 1"),
  }),
  fc.record({
    kind: fc.constant("askInVain" as const),
    search: fc.constantFrom("", "ab.", "doe 1"),
    steps: fc.nat(9),
  }),
);

test("what changes while the reader loads, and later, is where it belongs", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 20, maxLength: 50 }),
      async (steps) => {
        using pair = await createPair();
        for (let n = 0; n < 12; n += 1) await pair.add(n % 2 === 0 ? "a" : "b");
        const { database } = pair;
        const change = database.prepare(
          `UPDATE users SET first_name_key = ?, phone_key = ?, changed_at = ?,
           status = CASE WHEN ? = 1 THEN 0 ELSE ? END WHERE id = ?`,
        );
        for (const each of steps) {
          switch (each.kind) {
            case "add":
              await pair.add(each.name);
              break;
            case "change":
              change.run(
                each.key,
                each.key,
                each.at,
                each.status,
                each.status,
                each.id,
              );
              break;
            case "delete":
              database.prepare("DELETE FROM users WHERE id = ?").run(each.id);
              database.prepare("DELETE FROM search WHERE id = ?").run(each.id);
              break;
            case "build":
              database.transaction(() => buildBlock(database, 0))();
              break;
            case "prepare":
              await pair.prepare();
              break;
            case "askInVain":
              await pair.askInVain(each.search, each.steps);
              break;
            case "ask":
              await pair.compare(each.search);
          }
        }
        await pair.compare("");
      },
    ),
    { numRuns: Number(process.env["RUNS"] ?? 8) },
  );
}, 60_000);

test("who has missed more than the log keeps reads all anew, and no text is forgotten", async () => {
  using pair = await createPair();
  for (const name of ["a", "b", "c", "ab"]) await pair.add(name);
  const { database } = pair;
  database.transaction(() => buildBlock(database, 0))();
  await pair.compare("a");
  await pair.compare("zz");
  const many = database.prepare(
    "UPDATE users SET changed_at = changed_at + 1 WHERE id = 3",
  );
  database.transaction(() => {
    database
      .prepare(
        "UPDATE users SET first_name_key = 'zz', status = 2 WHERE id = 2",
      )
      .run();
    database.prepare("UPDATE search SET text = 'zz' WHERE id = 2").run();
    for (let n = 0; n < LOG_KEPT + 10; n += 1) many.run();
  })();
  const keep = createGramKeeper(database);
  while (database.transaction(keep)());
  const kept = database.prepare("SELECT count(*) FROM user_changes").pluck();
  // And the one text that the grams do not know.
  expect(kept.get()).toBe(LOG_KEPT + 1);
  for (const search of ["a", "zz", ""]) await pair.compare(search);
});

test("grams are made where many texts have none, and again where many are others", async () => {
  using pair = await createPair();
  const { database } = pair;
  const keep = createGramKeeper(database);
  const run = () => {
    let built = 0;
    while (database.transaction(keep)()) built += 1;
    return built;
  };
  const blocks = () =>
    database.prepare("SELECT block, seq FROM gram_blocks").all();
  await pair.add("a");
  expect([run(), blocks()]).toEqual([0, []]);

  const text = database.prepare("INSERT INTO search (id, text) VALUES (?, ?)");
  database.transaction(() => {
    for (let id = 100; id < 4_300; id += 1) text.run(id, `some${id}\ntext`);
  })();
  expect(run()).toBe(1);
  expect(blocks()).toHaveLength(1);
  // Nothing has changed since: nothing is looked at.
  expect(run()).toBe(0);

  const change = database.prepare("UPDATE search SET text = ? WHERE id = ?");
  const changeAll = database.transaction((from: number, to: number) => {
    for (let id = from; id < to; id += 1) change.run(`other${id}`, id);
  });
  changeAll(100, 1_100);
  expect(run()).toBe(0);
  changeAll(1_100, 1_110);
  expect(run()).toBe(1);
  const gram = "x".charCodeAt(0);
  expect(
    database
      .prepare("SELECT count(*) FROM grams WHERE gram = ?")
      .pluck()
      .get(gram),
  ).toBe(1);
});
