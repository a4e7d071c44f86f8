import { INDIVIDUAL_ROLES, type Role } from "../../preload/contract/roles.ts";
import type { Status } from "../../preload/contract/user-filter.ts";
import type { UserFields } from "../../preload/contract/users.ts";
import { usernameKey } from "../store/columns.ts";
import { BIGGEST_DOMAIN, DOMAINS } from "./domains.ts";
import { latinPeoples } from "./latin-peoples.ts";
import { readPeople, type People } from "./names.ts";
import { otherPeoples } from "./other-peoples.ts";
import { createChooser, createRandom, type Random } from "./random.ts";

export interface SampleUser {
  readonly fields: UserFields;
  /** Which of the five statuses this user is to show. */
  readonly status: Status;
  /** How many milliseconds ago they were created. */
  readonly age: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** What is given out together in practice. */
const chooseRoles = createChooser<readonly Role[]>([
  [300, ["VIEW_USERS"]],
  [180, ["VIEW_USERS", "VIEW_PARTNERS"]],
  [140, ["EDIT_USERS", "VIEW_USERS"]],
  [100, ["CREATE_USERS", "EDIT_USERS", "VIEW_USERS"]],
  [80, ["CREATE_USERS", "DELETE_USERS", "EDIT_USERS", "VIEW_USERS"]],
  [70, ["CREATE_PARTNERS", "EDIT_PARTNERS", "VIEW_PARTNERS"]],
  [40, INDIVIDUAL_ROLES],
  [10, ["DEXADMIN"]],
  [80, []],
]);

const chooseStatus = createChooser<Status>([
  [80, "active"],
  [9, "deactivated"],
  [6, "pending"],
  [3, "expired"],
  [2, "lockedOut"],
]);

/** Believable users, each with a username of its own; the same for the same seed. */
export function* generateUsers(
  count: number,
  seed: number,
): Generator<SampleUser> {
  const random = createRandom(seed);
  const taken = new Map<string, number>();
  const choosePeople = createPeopleChooser();
  for (let made = 0; made < count; made += 1) {
    yield sampleUser(random, choosePeople(random), taken);
  }
}

function createPeopleChooser(): (random: Random) => People {
  const [first, ...more] = [...latinPeoples, ...otherPeoples]
    .map(readPeople)
    .map((people) => [people.weight, people] as const);
  if (first === undefined) throw new Error("There are no names");
  return createChooser([first, ...more]);
}

function sampleUser(
  random: Random,
  people: People,
  taken: Map<string, number>,
): SampleUser {
  const [firstName, first] = random.pickSkewed(people.first);
  const [lastName, last] = random.pickSkewed(people.last);
  const [username, number] = unused(
    random.chance(0.06)
      ? `${firstName}.${lastName}`.replace(/[^\p{L}\p{M}\p{Nd}.]/gu, "")
      : `${first.charAt(0)}${last}`,
    taken,
  );
  const domain = random.chance(0.3)
    ? BIGGEST_DOMAIN
    : random.pickSkewed(DOMAINS);
  const status = chooseStatus(random);
  const fields: UserFields = {
    firstName,
    lastName,
    username,
    email: `${first}.${last}${number}@${domain}`,
    phone: random.chance(0.7) ? dial(random, people.phone) : "",
    imsId: random.chance(0.6) ? `${hex(random)}@ExampleOrg` : "",
    roles: chooseRoles(random),
    status: status === "deactivated" ? "deactivated" : "active",
  };
  return {
    fields,
    status,
    age: Math.floor(random.below(1000) ** 2 / 1000) * DAY + random.below(DAY),
  };
}

/** The name itself for the first who bears it, then with a number. */
function unused(
  name: string,
  taken: Map<string, number>,
): readonly [username: string, number: string] {
  const key = usernameKey(name);
  const bearers = (taken.get(key) ?? 0) + 1;
  taken.set(key, bearers);
  return bearers === 1 ? [name, ""] : [`${name}${bearers}`, String(bearers)];
}

function dial(random: Random, pattern: string): string {
  let number = "";
  for (const sign of pattern) {
    number += sign === "#" ? String(random.below(10)) : sign;
  }
  return number;
}

/** Eight digits. */
function hex(random: Random): string {
  return random
    .below(2 ** 32)
    .toString(16)
    .toUpperCase()
    .padStart(8, "0");
}
