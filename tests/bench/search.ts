import { createRandom, type Random } from "../../main/demo/random.ts";
import type { UserFilter } from "../../preload/contract/user-filter.ts";
import {
  SORT_KEYS,
  type SortKey,
  type UserSort,
} from "../../preload/contract/users.ts";
import type { Extent } from "./bench.ts";
import { compare, observe, type Measured } from "./measured.ts";
import {
  mustBeSame,
  mustCountRight,
  openFinder,
  timed,
  type OpenFinder,
} from "./open-finder.ts";
import { runPairs } from "./statistics.ts";

const SMALL = 10_000;
/** So many of each class are held against the plain way, which takes its time. */
const CHECKED = 3;
const SEED = 6;

/** What people type, of each kind; `texts` are searchable texts of users who are there. */
const CLASSES: Readonly<
  Record<string, (random: Random, texts: readonly string[]) => string>
> = {
  "one letter": (random, texts) => piece(random, texts, { length: 1 }),
  "two letters": (random, texts) => piece(random, texts, { length: 2 }),
  "rare terms": (random, texts) => fieldOf(random, texts, 0),
  // Three or four letters out of a first name or of a domain: very many have them.
  "common terms": (random, texts) =>
    random.chance(0.5)
      ? piece(random, texts, { field: 1, length: 3 + random.below(2) })
      : commonDomain(random, texts),
  "several terms": (random, texts) => {
    const text = random.pick(asList(texts)).split("\n");
    return `${text[1]?.slice(0, 3) ?? ""} ${text[2]?.slice(0, 4) ?? ""} .`;
  },
  "no hits": (random) =>
    `${random.pick(["qxzj", "zzzzq", ".co.co", "smith qqq", "0000000000", "ÿÿÿ"])}${random.below(1000)}`,
};

/** With conditions beside the search. */
const FILTER: Partial<UserFilter> = {
  status: { mode: "anyOf", values: ["active", "pending"] },
  role: { mode: "noneOf", values: ["DELETE_USERS"] },
  missing: { mode: "noneOf", values: ["phone"] },
};

interface Asked {
  readonly filter: UserFilter;
  readonly sort: UserSort;
}

/** P6: the first 50 rows of a search in the store, sorted by any column; and the exact count after it. */
export async function measureSearch({
  pairs,
  users,
}: Extent): Promise<Measured[]> {
  using big = await openFinder(users);
  using small = await openFinder(SMALL);
  const texts = sampleTexts(big);
  const measured: Measured[] = [await measureFirstSorts(big)];
  for (const by of SORT_KEYS) await small.list(firstSort(by));
  for (const [name, invent] of Object.entries(CLASSES)) {
    for (const [with_, conditions] of [
      ["no filter", {}],
      ["filters", FILTER],
    ] as const) {
      const asked = questions(pairs * 10, invent, { texts, conditions });
      const what = `${name}, ${with_}`;
      measured.push(...(await measureClass(what, asked, { big, small })));
    }
  }
  return measured;
}

/** What is sorted by for the first time must be loaded; what is measured otherwise is warm. */
const firstSort = (by: SortKey) => ({
  filter: { search: "an" },
  sort: { by, descending: false },
});

async function measureFirstSorts(finder: OpenFinder): Promise<Measured> {
  const sample: number[] = [];
  for (const by of SORT_KEYS)
    sample.push((await timed(() => finder.list(firstSort(by)))).took);
  const what = "search: sorted by a column for the first time";
  return observe({ id: "P6", what, bars: {} }, sample);
}

async function measureClass(
  what: string,
  asked: readonly Asked[],
  { big, small }: { readonly big: OpenFinder; readonly small: OpenFinder },
): Promise<Measured[]> {
  for (const query of asked.slice(0, CHECKED)) {
    mustBeSame(await big.list(query), await big.plainly(query));
    await mustCountRight(big, query.filter);
  }
  const counts: number[] = [];
  let turn = 0;
  const arms = await runPairs(asked.length - 1, async (which) => {
    // Each question goes to both stores, and the next one then.
    const query = asked[Math.floor(turn / 2)];
    turn += 1;
    if (!query) throw new Error("There are more turns than questions");
    const finder = which === "a" ? big : small;
    const { took, result } = await timed(() => finder.list(query));
    if (result.rows.length > 50) throw new Error("Too many rows");
    if (which === "a") {
      const count = await timed(() => finder.count(query.filter));
      counts.push(count.took);
      if (count.result.matching < result.rows.length)
        throw new Error("Fewer counted than there are");
    }
    return took;
  });
  const search = { id: "P6", what: `search: ${what}`, bars: { p95: 40 } };
  const count = {
    id: "P6",
    what: `exact counts: ${what}`,
    bars: { p95: 250 },
  };
  return [
    { ...compare(search, arms), explained: await big.explain("list") },
    { ...observe(count, counts), explained: await big.explain("count") },
  ];
}

interface Material {
  readonly texts: readonly string[];
  readonly conditions: Partial<UserFilter>;
}

/** Searches of one kind, over all columns both ways. */
function questions(
  count: number,
  invent: (random: Random, texts: readonly string[]) => string,
  { texts, conditions }: Material,
): readonly Asked[] {
  const random = createRandom(SEED);
  const none = { mode: "anyOf", values: [] } as const;
  return Array.from({ length: count + 1 }, (_, index) => ({
    filter: {
      status: none,
      role: none,
      missing: none,
      ...conditions,
      search: invent(random, texts),
    },
    sort: {
      by: SORT_KEYS[index % SORT_KEYS.length] ?? "username",
      descending: index % 2 === 1,
    },
  }));
}

/** Texts of users from all over the store. */
function sampleTexts({ database }: OpenFinder): readonly string[] {
  return database
    .prepare<[], string>("SELECT text FROM search WHERE id % 997 = 3")
    .pluck()
    .all();
}

/** Letters as they stand in the username or a name of somebody. */
function piece(
  random: Random,
  texts: readonly string[],
  { length, field }: { readonly length: number; readonly field?: number },
): string {
  const from = field ?? random.below(3);
  const word = fieldOf(random, texts, from).split(" ")[0] ?? "";
  const at = random.below(Math.max(word.length - length, 0) + 1);
  return word.slice(at, at + length) || "a";
}

/** The end of somebody's address, cut off somewhere. */
function commonDomain(random: Random, texts: readonly string[]): string {
  const domain = fieldOf(random, texts, 3).split("@")[1] ?? "";
  return domain.slice(random.below(Math.max(domain.length - 4, 1)));
}

function fieldOf(
  random: Random,
  texts: readonly string[],
  field: number,
): string {
  return random.pick(asList(texts)).split("\n")[field] ?? "a";
}

function asList(texts: readonly string[]): readonly [string, ...string[]] {
  const [first = "a", ...more] = texts;
  return [first, ...more];
}
