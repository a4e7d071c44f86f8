import {
  NO_FILTER,
  STATUSES,
  type UserFilter,
} from "../../preload/contract/user-filter.ts";
import { INDIVIDUAL_ROLES } from "../../preload/contract/roles.ts";
import { createRandom } from "../../main/demo/random.ts";
import type { Extent } from "./bench.ts";
import { compare, type Measured } from "./measured.ts";
import {
  mustBeSame,
  mustCountRight,
  openFinder,
  timed,
} from "./open-finder.ts";
import { runPairs } from "./statistics.ts";

const SMALL = 10_000;
const CHECKED = 5;

/** P15: the rows and the exact counts for every value, filtered by status and role, without a search. */
export async function measureCounts({
  pairs,
  users,
}: Extent): Promise<Measured[]> {
  using big = await openFinder(users);
  using small = await openFinder(SMALL);
  const filters = inventFilters(pairs * 10 + 1);
  for (const filter of filters.slice(0, CHECKED)) {
    mustBeSame(await big.list({ filter }), await big.plainly({ filter }));
    await mustCountRight(big, filter);
  }
  let turn = 0;
  const arms = await runPairs(filters.length - 1, async (which) => {
    const filter = filters[Math.floor(turn / 2)] ?? NO_FILTER;
    turn += 1;
    const finder = which === "a" ? big : small;
    const { took, result } = await timed(async () => {
      const page = await finder.list({ filter });
      return { page, counts: await finder.count(filter) };
    });
    const { page, counts } = result;
    if (page.rows.length !== Math.min(50, counts.matching))
      throw new Error("Not as many rows as counted");
    return took;
  });
  const what = `status and role, with all counts, ${users.toLocaleString("en")} users / ${SMALL.toLocaleString("en")}`;
  const about = { id: "P15", what, bars: { ratio: 3, p95: 40 } };
  const explained = await big.explain("count");
  return [{ ...compare(about, arms), explained }];
}

function inventFilters(count: number): readonly UserFilter[] {
  const random = createRandom(15);
  const mode = () => (random.chance(0.7) ? "anyOf" : "noneOf");
  return Array.from({ length: count }, () => ({
    ...NO_FILTER,
    status: {
      mode: mode(),
      values: STATUSES.filter(() => random.chance(0.4)),
    },
    role: {
      mode: mode(),
      values: INDIVIDUAL_ROLES.filter(() => random.chance(0.3)),
    },
  }));
}
