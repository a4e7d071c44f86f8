import { z } from "zod";
import { ROLES } from "./roles.ts";

/** What can stand in the Status column, in the order in which statuses sort. */
export const STATUSES = [
  "active",
  "deactivated",
  "expired",
  "lockedOut",
  "pending",
] as const;
export type Status = (typeof STATUSES)[number];

/** What a user may be without. */
export const MISSING = ["phone", "imsId", "roles"] as const;
export type Missing = (typeof MISSING)[number];

/** Users with any of some values, or with none of them; no values at all are no condition. */
function choice<const Values extends readonly [string, ...string[]]>(
  values: Values,
) {
  return z
    .strictObject({
      mode: z.enum(["anyOf", "noneOf"]).default("anyOf"),
      values: z.array(z.enum(values)).max(values.length).readonly(),
    })
    .default({ mode: "anyOf", values: [] });
}

/** Which users: all who meet all of it. What the table shows, what a bulk act is for, what a view keeps. */
export const userFilter = z.strictObject({
  /** Words, each of which must occur in one of the text fields; case and accents do not matter. */
  search: z.string().max(200).default(""),
  status: choice(STATUSES),
  /** By the roles as they are stored: who holds DEXADMIN holds no other. */
  role: choice(ROLES),
  /** `noneOf` are those who have it. */
  missing: choice(MISSING),
});

export type UserFilter = Readonly<z.output<typeof userFilter>>;
/** The conditions that choose among values, in the order in which they stand above the table. */
export const CHOICES = [
  "status",
  "role",
  "missing",
] as const satisfies readonly (keyof UserFilter)[];
export type ChoiceName = (typeof CHOICES)[number];
export type Choice<Name extends ChoiceName = ChoiceName> = UserFilter[Name];

/** The values that each condition chooses among. */
export const CHOICE_VALUES = {
  status: STATUSES,
  role: ROLES,
  missing: MISSING,
} as const satisfies { readonly [Name in ChoiceName]: readonly string[] };

/** Everybody. */
export const NO_FILTER: UserFilter = userFilter.parse({});
