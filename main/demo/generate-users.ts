import { INDIVIDUAL_ROLES, type Role } from "../../preload/contract/roles.ts";
import type { Status } from "../../preload/contract/user-filter.ts";
import type { UserFields } from "../../preload/contract/users.ts";
import { createRandom, type Random } from "./random.ts";
import { DOMAINS, PEOPLES, type People } from "./names.ts";

export interface SampleUser {
  readonly fields: UserFields;
  /** Which of the five statuses this user is to show. */
  readonly status: Status;
  /** How many milliseconds ago they were created. */
  readonly age: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** What is given out together in practice, the most frequent first. */
const ROLE_SETS: readonly (readonly [
  weight: number,
  roles: readonly Role[],
])[] = [
  [30, ["VIEW_USERS"]],
  [18, ["VIEW_USERS", "VIEW_PARTNERS"]],
  [14, ["EDIT_USERS", "VIEW_USERS"]],
  [10, ["CREATE_USERS", "EDIT_USERS", "VIEW_USERS"]],
  [8, ["CREATE_USERS", "DELETE_USERS", "EDIT_USERS", "VIEW_USERS"]],
  [6, ["CREATE_PARTNERS", "EDIT_PARTNERS", "VIEW_PARTNERS"]],
  [5, INDIVIDUAL_ROLES],
  [3, ["DEXADMIN"]],
  [6, []],
];

const STATUS_WEIGHTS: readonly (readonly [weight: number, status: Status])[] = [
  [80, "active"],
  [9, "deactivated"],
  [6, "pending"],
  [3, "expired"],
  [2, "lockedOut"],
];

/** Believable users, each with a username of its own; the same for the same seed. */
export function* generateUsers(
  count: number,
  seed: number,
): Generator<SampleUser> {
  const random = createRandom(seed);
  const taken = new Map<string, number>();
  const peoples = PEOPLES.map((people) => [people.weight, people] as const);
  for (let made = 0; made < count; made += 1) {
    yield sampleUser(random, weighted(random, peoples, PEOPLES[0]), taken);
  }
}

function sampleUser(
  random: Random,
  people: People,
  taken: Map<string, number>,
): SampleUser {
  const [firstName, first] = random.pick(people.first);
  const [lastName, last] = random.pick(people.last);
  const username = unused(
    random.chance(0.06)
      ? `${firstName}.${lastName}`.replace(/[^\p{L}\p{M}\p{Nd}.]/gu, "")
      : `${first.slice(0, 1)}${last}`,
    taken,
  );
  const domain = random.chance(0.3) ? DOMAINS[0] : random.pick(DOMAINS);
  const status = weighted(random, STATUS_WEIGHTS, "active");
  const fields: UserFields = {
    firstName,
    lastName,
    username,
    email: `${first}.${last}${username.replace(/^[^\d]*/, "")}@${domain}`,
    phone: random.chance(0.7)
      ? people.phone.replace(/#/g, () => String(random.below(10)))
      : "",
    imsId: random.chance(0.6) ? `${hex(random, 8)}@ExampleOrg` : "",
    roles: weighted(random, ROLE_SETS, []),
    status: status === "deactivated" ? "deactivated" : "active",
  };
  return {
    fields,
    status,
    age: Math.floor(random.below(1000) ** 2 / 1000) * DAY + random.below(DAY),
  };
}

/** The name itself for the first who bears it, then with a number. */
function unused(name: string, taken: Map<string, number>): string {
  const key = name.normalize("NFKC").toLowerCase();
  const bearers = (taken.get(key) ?? 0) + 1;
  taken.set(key, bearers);
  return bearers === 1 ? name : `${name}${bearers}`;
}

function weighted<T>(
  random: Random,
  choices: readonly (readonly [number, T])[],
  otherwise: T,
): T {
  let left = random.below(choices.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, value] of choices) {
    if (left < weight) return value;
    left -= weight;
  }
  return otherwise;
}

function hex(random: Random, digits: number): string {
  return Array.from({ length: digits }, () =>
    random.below(16).toString(16).toUpperCase(),
  ).join("");
}
