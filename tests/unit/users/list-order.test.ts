import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES, type Role } from "../../../preload/contract/roles.ts";
import {
  STATUSES,
  type Status,
} from "../../../preload/contract/user-filter.ts";
import {
  PAGE_SIZES,
  SORT_KEYS,
  type SortKey,
  type User,
  type UserFields,
} from "../../../preload/contract/users.ts";
import {
  createRolecall,
  dataOf,
  type Rolecall,
} from "../../support/rolecall.ts";

// Search, order and paging against the plainest way to say the same in JavaScript.

const foldPlainly = (text: string) =>
  Array.from(text.normalize("NFKD"))
    .filter((character) => !/\p{M}/u.test(character))
    .join("")
    .toUpperCase()
    .toLowerCase();

const points = (text: string) => Array.from(text, (c) => c.codePointAt(0) ?? 0);

/** Compares as SQLite compares: by code points, a beginning before what it begins. */
function compare(one: readonly number[], other: readonly number[]): number {
  const length = Math.min(one.length, other.length);
  for (let n = 0; n < length; n += 1) {
    const difference = (one[n] ?? 0) - (other[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** What a user sorts by; null is empty. */
function keyOf(user: User, by: SortKey): readonly number[] | null {
  switch (by) {
    case "username":
      return points(foldPlainly(user.username));
    case "roles":
      // One digit for each role: held comes before not held.
      return user.roles.length === 0
        ? null
        : ROLES.map((role) => (user.roles.includes(role) ? 0 : 1));
    case "status":
      return [STATUSES.indexOf(user.status)];
    case "changedAt":
      return [user.changedAt];
    case "firstName":
    case "lastName":
    case "email":
    case "phone":
    case "imsId":
      return user[by] === "" ? null : points(foldPlainly(user[by]));
  }
}

interface Sought {
  readonly search: string;
  readonly statuses: readonly Status[];
}

function reference(
  inOrderOfIds: readonly User[],
  { search, statuses }: Sought,
  by: SortKey,
  isDescending: boolean,
): string[] {
  const words = foldPlainly(search).split(/\s+/).filter(Boolean);
  const shown = inOrderOfIds.filter(
    ({ status }) => statuses.length === 0 || statuses.includes(status),
  );
  const matching = shown.filter((user) =>
    words.every((word) =>
      [
        user.username,
        user.firstName,
        user.lastName,
        user.email,
        user.phone,
        user.imsId,
        user.phone.replace(/[\s().\-/]/g, ""),
      ].some((text) => foldPlainly(text).includes(word)),
    ),
  );
  // Sorting keeps what is equal in its order, and descending is the reverse in that, too.
  const sorted = (isDescending ? matching.toReversed() : matching).toSorted(
    (one, other) => {
      const first = keyOf(one, by);
      const second = keyOf(other, by);
      if (!first || !second) return Number(!first) - Number(!second);
      return isDescending ? compare(second, first) : compare(first, second);
    },
  );
  return sorted.map(({ id }) => id);
}

const word = fc.string({
  unit: fc.constantFrom(
    "a",
    "A",
    "b",
    "B",
    "1",
    "%",
    "_",
    "\\",
    "\u00e4",
    "\u00c4",
    "\u00df",
    "\uff41",
    "\u{1f9ed}",
    "\uffe6",
    "\u05d0",
  ),
  minLength: 1,
  maxLength: 4,
});
const line = fc.oneof(
  word,
  fc.tuple(word, word).map((pair) => pair.join(" ")),
);

const user: fc.Arbitrary<Partial<UserFields>> = fc.record({
  firstName: line,
  lastName: line,
  email: word,
  phone: fc.oneof(fc.constant(""), line),
  imsId: fc.oneof(fc.constant(""), word),
  roles: fc.subarray<Role>(ROLES.slice(1), { maxLength: 3 }),
  status: fc.constantFrom("active" as const, "deactivated" as const),
});

const sought: fc.Arbitrary<Sought> = fc.record({
  search: fc.oneof(fc.constant(""), line),
  statuses: fc.oneof(fc.constant([]), fc.subarray([...STATUSES])),
});

/** Gives some of the active users a status that only events make. */
function showAs(
  { database }: Rolecall,
  { id, user }: { readonly id: number; readonly user: User },
  n: number,
): User {
  const status = STATUSES[n % STATUSES.length] ?? "active";
  if (user.status !== "active" || status === "deactivated") return user;
  database
    .prepare("UPDATE users SET status = ? WHERE id = ?")
    .run(STATUSES.indexOf(status), id);
  return { ...user, status };
}

test("pages put together are all that match, in the order that was asked for", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(user, { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 40 }),
      sought,
      async (users, times, { search, statuses }) => {
        const rolecall = await createRolecall();
        const all: User[] = [rolecall.admin.user];
        for (const [n, fields] of users.entries()) {
          rolecall.time.now += times[n % times.length] ?? 0;
          const email = `${fields.email}@x.org`;
          const username = `${n}.${fields.imsId}`;
          const added = await rolecall.addUser({ ...fields, username, email });
          all.push(showAs(rolecall, added, n));
        }
        for (const by of SORT_KEYS) {
          for (const descending of [false, true]) {
            const expected = reference(
              all,
              { search, statuses },
              by,
              descending,
            );
            const sort = { by, descending };
            for (const pageSize of PAGE_SIZES) {
              const ids: string[] = [];
              for (
                let page = 1;
                page <= expected.length / pageSize + 1;
                page += 1
              ) {
                const query = {
                  search,
                  status: { values: statuses },
                  sort,
                  page,
                  pageSize,
                };
                const got = dataOf(await rolecall.call("users.list", query));
                expect(got.matching).toBe(expected.length);
                expect(got.total).toBe(all.length);
                ids.push(...got.users.map(({ id }) => id));
              }
              expect(ids, `${by} ${descending} ${pageSize}`).toEqual(expected);
            }
          }
        }
        rolecall.database.close();
      },
    ),
    { numRuns: 25 },
  );
});

// Product section 4: text sorts by its folded key, usernames like all the others.
test("usernames sort like other text, accents aside", async () => {
  const rolecall = await createRolecall();
  for (const username of ["zoe", "\u00e9mile", "emil"]) {
    await rolecall.addUser({ username });
  }
  const { users } = dataOf(await rolecall.call("users.list", {}));
  expect(users.map(({ username }) => username)).toEqual([
    "ada",
    "emil",
    "\u00e9mile",
    "zoe",
  ]);
});
