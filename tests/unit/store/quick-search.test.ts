import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES, type Role } from "../../../preload/contract/roles.ts";
import {
  MISSING,
  NO_FILTER,
  STATUSES,
  type UserFilter,
} from "../../../preload/contract/user-filter.ts";
import { SORT_KEYS, type UserFields } from "../../../preload/contract/users.ts";
import { BLOCK, buildBlock } from "../../../main/store/search/grams.ts";
import { plainFinder } from "../../../main/store/search/finder.ts";
import { createQuickFinder } from "../../../main/store/search/quick.ts";
import type { UserQuery } from "../../../main/store/search/query.ts";
import { tuning } from "../../support/finder-pair.ts";
import { createRolecall, type Rolecall } from "../../support/rolecall.ts";

// The quick way to find users against the plain one, after whatever was done to them in between.

const word = fc.string({
  unit: fc.constantFrom(
    "a",
    "b",
    "A",
    "B",
    "1",
    "2",
    "%",
    "_",
    "\\",
    "\u00e4",
    "\u00df",
    "\uff41",
    "\u{1f9ed}",
    "\u05d0",
    "\u6f22",
    "\u5b57",
  ),
  minLength: 1,
  maxLength: 4,
});

const fields: fc.Arbitrary<Partial<UserFields>> = fc.record({
  firstName: word,
  lastName: fc.constantFrom("a", "ab", "bA", "Ab2"),
  phone: fc.oneof(fc.constant(""), fc.constantFrom("1", "12", "21")),
  imsId: fc.oneof(fc.constant(""), word),
  roles: fc.subarray<Role>([...ROLES], { maxLength: 3 }),
  status: fc.constantFrom("active" as const, "deactivated" as const),
});

type Step =
  | { readonly kind: "add"; readonly fields: Partial<UserFields> }
  | {
      readonly kind: "change";
      readonly at: number;
      readonly fields: Partial<UserFields>;
    }
  | { readonly kind: "show"; readonly at: number; readonly status: number }
  | { readonly kind: "delete"; readonly at: number }
  /** Leaves a gap, so that ids lie in several blocks. */
  | { readonly kind: "skip"; readonly ids: number }
  | { readonly kind: "build"; readonly block: number }
  | { readonly kind: "ask"; readonly query: UserQuery };

const choice = <Value extends string>(values: readonly Value[]) =>
  fc.record({
    mode: fc.constantFrom("anyOf" as const, "noneOf" as const),
    values: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Value[]>([]) },
      fc.subarray([...values], { maxLength: 3 }),
    ),
  });

const filter: fc.Arbitrary<UserFilter> = fc.record({
  search: fc.oneof(
    { weight: 1, arbitrary: fc.constant("") },
    { weight: 2, arbitrary: word },
    fc.tuple(word, word).map((pair) => pair.join(" ")),
    fc.constantFrom(
      "x.org",
      "example",
      "Ab2",
      "aab",
      "x.org a",
      "b .org",
      "12 x.o",
    ),
  ),
  status: choice(STATUSES),
  role: choice(ROLES),
  missing: choice(MISSING),
});

const query: fc.Arbitrary<UserQuery> = fc.record({
  filter,
  sort: fc.record({
    by: fc.constantFrom(...SORT_KEYS),
    descending: fc.boolean(),
  }),
  offset: fc.constantFrom(0, 0, 3, 10, 1_000),
  limit: fc.constantFrom(4, 10),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("add"), fields }) },
  fc.record({ kind: fc.constant("change"), at: fc.nat(60), fields }),
  fc.record({ kind: fc.constant("show"), at: fc.nat(60), status: fc.nat(4) }),
  fc.record({ kind: fc.constant("delete"), at: fc.nat(60) }),
  fc.record({
    kind: fc.constant("skip"),
    ids: fc.constantFrom(1, BLOCK - 2, BLOCK + 1),
  }),
  fc.record({ kind: fc.constant("build"), block: fc.nat(4) }),
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("ask"), query }) },
);

const wanted = () => undefined;

async function run(steps: readonly Step[]): Promise<void> {
  const rolecall = await createRolecall();
  const { database, store } = rolecall;
  const quick = createQuickFinder(database, tuning);
  const users: { readonly id: number; readonly uid: string }[] = [];
  for (const [n, each] of steps.entries()) {
    rolecall.time.now += n % 3;
    const user = "at" in each ? users[each.at % users.length] : undefined;
    switch (each.kind) {
      case "add": {
        const { imsId = "" } = each.fields;
        const email = `${n % 7}@x.org`;
        const username = `u${n}.${imsId.replace(/[%\\]/g, "")}`.replace(
          /\p{S}|\p{Cs}/gu,
          "",
        );
        users.push(await rolecall.addUser({ ...each.fields, username, email }));
        break;
      }
      case "change":
        if (user) await change(rolecall, user.uid, each.fields);
        break;
      case "show":
        if (user)
          database
            .prepare(
              "UPDATE users SET status = CASE WHEN active = 0 THEN 1 WHEN ? = 1 THEN 0 ELSE ? END WHERE id = ?",
            )
            .run(each.status, each.status, user.id);
        break;
      case "delete":
        if (user) await rolecall.call("users.delete", { id: user.uid });
        break;
      case "skip":
        database
          .prepare(
            "UPDATE sqlite_sequence SET seq = seq + ? WHERE name = 'users'",
          )
          .run(each.ids);
        break;
      case "build":
        database.transaction(() => buildBlock(database, each.block))();
        break;
      case "ask":
        await store.read(async (unit) => {
          const got = await quick.list(unit, each.query, wanted);
          const expected = await plainFinder.list(unit, each.query, wanted);
          const counted = await quick.count(unit, each.query.filter, wanted);
          const counts = await plainFinder.count(
            unit,
            each.query.filter,
            wanted,
          );
          expect(counted).toEqual(counts);
          expect(got.rows).toEqual(expected.rows);
          expect(got.total).toBe(expected.total);
          expect([null, expected.matching]).toContain(got.matching);
          // Once all have been counted, the page says so, too.
          const again = await quick.list(unit, each.query, wanted);
          expect(again).toEqual(expected);
        });
    }
  }
  database.close();
}

async function change(
  rolecall: Rolecall,
  uid: string,
  changes: Partial<UserFields>,
): Promise<void> {
  const user = await rolecall.call("users.get", { id: uid });
  if (!user.ok) return;
  const { version } = user.data;
  await rolecall.call("users.edit", { id: uid, version, changes });
}

test("whatever was done, the quick way finds what the plain way finds", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), run),
    { numRuns: Number(process.env["RUNS"] ?? 40) },
  );
});

test("what no text can hold is sought as what is shown in its place, both ways", async () => {
  const rolecall = await createRolecall();
  const { database, store } = rolecall;
  const quick = createQuickFinder(database, tuning);
  await rolecall.addUser({ firstName: "\u{1f9ed}", username: "half" });
  await rolecall.addUser({ firstName: "\ufffd", username: "shown" });
  for (const search of ["\ud83e", "\udded", "\0", "\ud83ea", "\u{1f9ed}"]) {
    const asked = { ...NO_FILTER, search };
    await store.read(async (unit) => {
      const counted = await quick.count(unit, asked, wanted);
      expect(counted).toEqual(await plainFinder.count(unit, asked, wanted));
    });
  }
  database.close();
});
