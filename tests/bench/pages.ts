import { createRandom } from "../../main/demo/random.ts";
import { toPattern } from "../../main/store/search/plain.ts";
import {
  SHOWN,
  type FoundPage,
  type ShownRow,
} from "../../main/store/search/query.ts";
import type { Extent } from "./bench.ts";
import { compare, type Measured } from "./measured.ts";
import { mustBeSame, openFinder, timed } from "./open-finder.ts";
import { runPairs } from "./statistics.ts";

const PAGE = 50;
/** Among everybody, and among the many hits of a search, whose first page takes next to no time. */
const AMONG = [
  { among: "no search", search: "", bars: { ratio: 10, p95: 40 } },
  { among: "under a search", search: "an", bars: { ratio: 10, p95: 40 } },
] as const;

/** P8: the last page, and any page, against the first. */
export async function measurePages({
  pairs,
  users,
}: Extent): Promise<Measured[]> {
  using finder = await openFinder(users);
  const random = createRandom(8);
  const measured: Measured[] = [];
  for (const { among, search, bars } of AMONG) {
    const filter = { search };
    const { matching } = await finder.count(filter);
    const pages = Math.ceil(matching / PAGE);
    const pageAt = async (page: number) => {
      const offset = page * PAGE;
      const query = { filter, offset, limit: PAGE };
      const { took, result } = await timed(() => finder.list(query));
      const expected = Math.min(PAGE, matching - offset);
      if (result.rows.length !== expected)
        throw new Error(`Page ${page} has ${result.rows.length} rows`);
      return took;
    };
    const last = { filter, offset: (pages - 1) * PAGE };
    mustBeSame(await finder.list(last), await finder.plainly(last));
    for (const [what, far] of [
      ["the last page", () => pages - 1],
      ["any page", () => random.below(pages)],
    ] as const) {
      const arms = await runPairs(pairs * 10, (which) =>
        pageAt(which === "a" ? far() : 0),
      );
      const about = { id: "P8", what: `${what} / the first, ${among}`, bars };
      const explained = await finder.explain("list");
      measured.push({ ...compare(about, arms), explained });
    }
  }
  return measured;
}

/** P7: LIKE over all texts, without an index, against ours: a rare term, the first 50 by username. */
export async function measurePlainSearch({
  pairs,
  users,
}: Extent): Promise<Measured[]> {
  using finder = await openFinder(users);
  const { database } = finder;
  const names = database
    .prepare<[], string>(
      "SELECT username_folded FROM users WHERE id % 9973 = 7",
    )
    .pluck()
    .all();
  const like = database.prepare<[string], ShownRow>(
    `SELECT ${SHOWN.join(", ")} FROM users
     WHERE id IN (SELECT id FROM search WHERE text LIKE ? ESCAPE '\\')
     ORDER BY username_folded, id LIMIT ${PAGE}`,
  );
  let turn = 0;
  let other: FoundPage | null = null;
  const arms = await runPairs(pairs, async (which) => {
    const search = names[Math.floor(turn / 2) % names.length] ?? "";
    const { took, result } = await timed<FoundPage>(() =>
      which === "b"
        ? finder.list({ filter: { search } })
        : { rows: like.all(toPattern(search)), matching: null, total: users },
    );
    if (result.rows.length === 0) throw new Error(`Nobody is ${search}`);
    // The same question goes to one arm and then to the other.
    if (turn % 2 === 1 && other) mustBeSame(result, other);
    other = result;
    turn += 1;
    return took;
  });
  const what = "LIKE over all texts / ours, a rare term";
  const about = { id: "P7", what, bars: { leastRatio: 20 } };
  const explained = await finder.explain("list");
  return [{ ...compare(about, arms), explained }];
}
