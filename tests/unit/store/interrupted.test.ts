import { expect, test } from "vitest";
import { NO_FILTER } from "../../../preload/contract/user-filter.ts";
import { BLOCK, buildBlock } from "../../../main/store/search/grams.ts";
import { createPair } from "../../support/finder-pair.ts";

// What the reader began, and went on with after something came in between.

type Pair = Awaited<ReturnType<typeof createPair>>;

const filter = { ...NO_FILTER, search: "smith j" };
const byPhone = { by: "phone", descending: false } as const;

function buildAll({ database }: Pair): void {
  database.transaction(() => {
    for (const block of [0, 1]) buildBlock(database, block);
  })();
}

/** Smiths in two blocks of ids, one in three of them with a j. */
async function addSmiths(pair: Pair): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    await pair.add("smith", n % 3 === 0 ? "j" : "k");
    if (n === 8)
      pair.database
        .prepare(`UPDATE sqlite_sequence SET seq = seq + ${BLOCK}`)
        .run();
  }
}

test.each([true, false])(
  "grams that are made between the first rows and the count let nobody through: again %s",
  async (isAgain) => {
    using pair = await createPair();
    const { database, reader, finder } = pair;
    // The e-mail address has a j of its own.
    await addSmiths(pair);
    database
      .prepare("UPDATE search SET text = replace(text, 'jdoe', '')")
      .run();
    if (isAgain) {
      buildAll(pair);
      database
        .prepare("UPDATE search SET text = 'smith' WHERE id % 2 = 0")
        .run();
    }
    const query = { filter, sort: byPhone, offset: 0, limit: 2 };
    const first = await reader.read((unit) =>
      finder.list(unit, query, () => undefined),
    );
    expect(first.matching).toBeNull();
    buildAll(pair);
    await pair.compare(filter.search);
  },
);

/** Has all that reads a column fail in the meantime, as where the disk can't be read. */
async function without(
  { database }: Pair,
  [table, column]: readonly [string, string],
  work: () => Promise<unknown>,
): Promise<void> {
  database.exec(`ALTER TABLE ${table} RENAME COLUMN ${column} TO gone`);
  await expect(work()).rejects.toThrow(column);
  database.exec(`ALTER TABLE ${table} RENAME COLUMN gone TO ${column}`);
}

/** Counts, and gives up on what never ends. */
function count({ reader, finder }: Pair, search = "") {
  let steps = 0;
  return reader.read((unit) =>
    finder.count(unit, { ...NO_FILTER, search }, () => {
      steps += 1;
      if (steps > 1_000) throw new Error("It never ends");
    }),
  );
}

test("codes that could not be loaded to their end are loaded anew", async () => {
  using pair = await createPair();
  await addSmiths(pair);
  await pair.prepare();
  await without(pair, ["users", "phone_key"], () => count(pair));
  expect(await count(pair)).toMatchObject({ matching: 13 });
  await pair.compare("");
});

test("an order that could not be loaded to its end is loaded anew", async () => {
  using pair = await createPair();
  await addSmiths(pair);
  await count(pair);
  await pair.prepare();
  await pair.add("aa");
  await without(pair, ["users", "username_folded"], pair.prepare);
  let slices = 0;
  while (slices < 100 && (await pair.prepare())) slices += 1;
  expect(slices).toBeLessThan(100);
  await pair.compare("");
});

test("changes that could not be followed to their end are followed then", async () => {
  using pair = await createPair();
  await addSmiths(pair);
  await pair.compare("smith");
  const { database } = pair;
  database.exec("UPDATE search SET text = text || 'x' WHERE id IN (3, 4)");
  database.exec("UPDATE users SET phone_key = '1' WHERE id IN (4, 5)");
  await without(pair, ["search", "text"], () => count(pair));
  await pair.compare("smith");
});

test("who could not be looked at is not lost", async () => {
  using pair = await createPair();
  await addSmiths(pair);
  buildAll(pair);
  await pair.compare("");
  await without(pair, ["search", "text"], () => count(pair, "smith.5"));
  expect(await count(pair, "smith.5")).toMatchObject({ matching: 1 });
});
