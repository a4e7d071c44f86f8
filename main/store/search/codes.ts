import {
  CHOICES,
  CHOICE_VALUES,
  type ChoiceName,
  type Missing,
  type UserFilter,
} from "../../../preload/contract/user-filter.ts";
import type { UserCounts } from "../../../preload/contract/users.ts";

// All that conditions choose by, as one number for each user: whether they are there, status, what is
// missing, roles. Two million bytes for a million users; the numbers themselves are few.

export const THERE = 1;
export const STATUS_SHIFT = 1;
const STATUS_MASK = 0b111 << STATUS_SHIFT;
export const NO_PHONE = 1 << 4;
export const NO_IMS_ID = 1 << 5;
export const ROLES_SHIFT = 6;
const ROLES_MASK = 0x1ff << ROLES_SHIFT;
const CODES = 1 << 15;

/** How many users have each code. */
export type Tally = Int32Array;
export const createTally = (): Tally => new Int32Array(CODES);

/** Says of each code whether a user with it is meant. */
export type Passes = Uint8Array;

export interface Codes {
  /** Zero for who is not there. Longer than there are ids. */
  readonly byId: Uint16Array;
  /** The highest id that a user has had. */
  readonly highest: number;
  readonly tally: Tally;
  /** The codes that somebody has, and how many users there are. */
  readonly used: readonly number[];
  readonly total: number;
}

const isMissing = {
  phone: (code) => (code & NO_PHONE) !== 0,
  imsId: (code) => (code & NO_IMS_ID) !== 0,
  roles: (code) => (code & ROLES_MASK) === 0,
} as const satisfies Record<Missing, (code: number) => boolean>;

/** Whether a user with this code has a value of a condition. */
function hasValue(name: ChoiceName, value: string, code: number): boolean {
  const values: readonly string[] = CHOICE_VALUES[name];
  const index = values.indexOf(value);
  switch (name) {
    case "status":
      return (code & STATUS_MASK) >> STATUS_SHIFT === index;
    case "role":
      return ((code >> ROLES_SHIFT) & (1 << (values.length - 1 - index))) !== 0;
    case "missing":
      // The cast: `value` is one of this condition's.
      return isMissing[value as Missing](code);
  }
}

/** Whether a user with this code meets one condition. */
function meets(name: ChoiceName, filter: UserFilter, code: number): boolean {
  const { mode, values } = filter[name];
  if (values.length === 0) return true;
  const list: readonly string[] = values;
  const hasAny = list.some((value) => hasValue(name, value, code));
  return hasAny === (mode === "anyOf");
}

/** Which codes meet all conditions; worked out for those that somebody has. */
export function passesOf(filter: UserFilter, { used }: Codes): Passes {
  const passes = new Uint8Array(CODES);
  for (const code of used)
    if (CHOICES.every((name) => meets(name, filter, code))) passes[code] = 1;
  return passes;
}

/** How many of the users in a tally have codes that pass. */
export function countPassing(
  passes: Passes,
  tally: Tally,
  { used }: Codes,
): number {
  let count = 0;
  for (const code of used) if (passes[code] === 1) count += tally[code] ?? 0;
  return count;
}

/**
 * How many match, by a tally of those whom the search finds, and how many would for each value of each
 * condition if that condition chose it alone.
 */
export function countsOf(
  filter: UserFilter,
  found: Tally,
  { used, total }: Codes,
): UserCounts {
  const values = {
    status: zeros("status"),
    role: zeros("role"),
    missing: zeros("missing"),
  };
  let matching = 0;
  for (const code of used) {
    const count = found[code] ?? 0;
    if (count === 0) continue;
    const unmet = CHOICES.filter((name) => !meets(name, filter, code));
    if (unmet.length === 0) matching += count;
    for (const name of CHOICES) {
      // Only this condition may keep the user out: it is the one that would choose otherwise.
      if (unmet.some((other) => other !== name)) continue;
      const counted: Record<string, number> = values[name];
      for (const value of CHOICE_VALUES[name])
        if (hasValue(name, value, code))
          counted[value] = (counted[value] ?? 0) + count;
    }
  }
  return { matching, total, values };
}

function zeros<Name extends ChoiceName>(
  name: Name,
): UserCounts["values"][Name] {
  const entries = CHOICE_VALUES[name].map((value) => [value, 0]);
  // The cast: the condition's own values, each once.
  return Object.fromEntries(entries) as UserCounts["values"][Name];
}
