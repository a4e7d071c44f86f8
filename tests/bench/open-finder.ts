import { isDeepStrictEqual } from "node:util";
import { openStore } from "../../main/open-store.ts";
import { openReader } from "../../main/store/open.ts";
import { storeFiles } from "../../main/store/files.ts";
import { createStore } from "../../main/store/store.ts";
import { plainFinder, type Finder } from "../../main/store/search/finder.ts";
import type { FoundPage, UserQuery } from "../../main/store/search/query.ts";
import { createQuickFinder } from "../../main/store/search/quick.ts";
import {
  NO_FILTER,
  type UserFilter,
} from "../../preload/contract/user-filter.ts";
import type { UserCounts } from "../../preload/contract/users.ts";
import type { UnitOfWork } from "../../main/store/store.ts";
import { SORT_KEYS } from "../../preload/contract/users.ts";
import { createBigProfile } from "../support/big-store.ts";
import { recordQueries, type Ran } from "../support/record-queries.ts";
import type { Connection } from "../support/rolecall.ts";
import { plansOf, type Explained } from "./explain.ts";

const BY_USERNAME = { by: "username", descending: false } as const;

const always = () => undefined;
/** Past what an index alone gives. */
const FAR = { offset: 5_000 };

/** A question to the finder; everybody, by username, from the first on, where nothing else is said. */
interface Question extends Partial<Omit<UserQuery, "filter">> {
  readonly filter?: Partial<UserFilter>;
}

/** How users are found in a store, each question in a transaction of its own, as on the reader. */
export interface OpenFinder extends Disposable {
  list(query: Question): Promise<FoundPage>;
  count(filter?: Partial<UserFilter>): Promise<UserCounts>;
  /** The same by reading all users. */
  plainly(query: Question): Promise<FoundPage>;
  countPlainly(filter?: Partial<UserFilter>): Promise<UserCounts>;
  /** How the slowest list, or count, so far was answered; begins to look for another one. */
  explain(kind: "list" | "count"): Promise<Explained>;
  /** For SQL of one's own: a connection beside the finder's, whose cache stays what it is. */
  readonly database: ReturnType<typeof openReader>;
}

/** The reader's way to find users, on a real store of so many, with all loaded that it loads by itself. */
export async function openFinder(users: number): Promise<OpenFinder> {
  const profile = await createBigProfile(users);
  // The writer first, as in the app: it turns the store into what it stays.
  (await openStore("writer", profile.store, false)).close();
  const files = storeFiles(profile.store);
  const connection = openReader(files);
  const database = openReader(files);
  const store = createStore(connection);
  const quick = createQuickFinder(connection);
  const read = <T>(work: Parameters<typeof store.read<T>>[0]) =>
    store.read(work);
  while (await read(() => Promise.resolve(quick.prepare())));

  const list = (finder: Finder) => (query: Question) =>
    read((unit) => finder.list(unit, whole(query), always));
  const count =
    (finder: Finder) =>
    (filter: Partial<UserFilter> = {}) =>
      read((unit) => finder.count(unit, { ...NO_FILTER, ...filter }, always));
  const lists = createStopwatch(list(quick));
  const counts = createStopwatch(count(quick));
  return {
    database,
    list: (query) => lists.ask(query),
    count: (filter) => counts.ask(filter),
    explain: (kind) =>
      kind === "list"
        ? explainSlowest(database, lists, (finder, unit, query) =>
            finder.list(unit, whole(query), always),
          )
        : explainSlowest(database, counts, (finder, unit, filter = {}) =>
            finder.count(unit, { ...NO_FILTER, ...filter }, always),
          ),
    plainly: list(plainFinder),
    countPlainly: count(plainFinder),
    [Symbol.dispose]() {
      database.close();
      store.close();
      profile[Symbol.dispose]();
    },
  };
}

/** Remembers the question that took longest. */
function createStopwatch<Asked, Answer>(
  ask: (asked: Asked) => Promise<Answer>,
) {
  let slowest: { readonly asked: Asked; readonly took: number } | null = null;
  return {
    async ask(asked: Asked): Promise<Answer> {
      const { took, result } = await timed(() => ask(asked));
      if (took > (slowest?.took ?? -1)) slowest = { asked, took };
      return result;
    },
    takeSlowest() {
      const taken = slowest;
      slowest = null;
      return taken;
    },
  };
}

/** Asks the slowest once more, of a finder that has nothing of it in memory, and takes note of what it does. */
async function explainSlowest<Asked>(
  database: Connection,
  stopwatch: {
    takeSlowest(): { readonly asked: Asked; readonly took: number } | null;
  },
  ask: (finder: Finder, unit: UnitOfWork, asked: Asked) => Promise<unknown>,
): Promise<Explained> {
  const slowest = stopwatch.takeSlowest();
  if (!slowest) throw new Error("Nothing was asked");
  const ran: Ran[] = [];
  const store = createStore(database);
  const finder = createQuickFinder(recordQueries(database, ran));
  const { asked, took } = slowest;
  while (await store.read(() => Promise.resolve(finder.prepare())));
  // Orders are loaded once; what is measured finds them there.
  for (const by of SORT_KEYS)
    await store.read((unit) =>
      finder.list(
        unit,
        whole({ ...FAR, sort: { by, descending: false } }),
        always,
      ),
    );
  ran.length = 0;
  await store.read((unit) => ask(finder, unit, asked));
  const queries = plansOf(database, ran);
  return { asked: JSON.stringify(asked), took, queries };
}

function whole({ filter, ...rest }: Question): UserQuery {
  return {
    filter: { ...NO_FILTER, ...filter },
    sort: BY_USERNAME,
    offset: 0,
    limit: 50,
    ...rest,
  };
}

/** Two answers of the same users in the same order. */
export function mustBeSame(one: FoundPage, other: FoundPage): void {
  const uids = ({ rows }: FoundPage) => rows.map(({ uid }) => uid).join(" ");
  if (uids(one) !== uids(other)) throw new Error("Found other users");
}

/** Counts of this filter, held against what reading all users gives. */
export async function mustCountRight(
  finder: OpenFinder,
  filter: Partial<UserFilter>,
): Promise<void> {
  const counted = await finder.count(filter);
  if (!isDeepStrictEqual(counted, await finder.countPlainly(filter)))
    throw new Error(`Counted wrong: ${JSON.stringify(filter)}`);
}

/** Milliseconds that some work took, with what it gave. */
export async function timed<T>(
  work: () => Promise<T> | T,
): Promise<{ readonly took: number; readonly result: T }> {
  const begun = performance.now();
  const result = await work();
  return { took: performance.now() - begun, result };
}
