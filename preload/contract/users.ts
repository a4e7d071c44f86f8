import { z } from "zod";
import { INVISIBLE, isEmailAddress } from "./email.ts";
import { operation } from "./operation.ts";
import {
  ADMINISTRATOR,
  normaliseRoles,
  parseRole,
  type Role,
} from "./roles.ts";
import { lineOfText, requiredLine } from "./text.ts";
import {
  userFilter,
  type CHOICE_VALUES,
  type ChoiceName,
  type Status,
} from "./user-filter.ts";

/** What an administrator sets; the other statuses come from events and the clock. */
export const CHOSEN_STATUSES = [
  "active",
  "deactivated",
] as const satisfies readonly Status[];
export type ChosenStatus = (typeof CHOSEN_STATUSES)[number];

export const LIMITS = {
  name: 100,
  username: 64,
  email: 254,
  phone: 32,
  imsId: 128,
} as const;

/** Letters and digits of any script, with their marks, and `. _ - @ +`. */
const USERNAME = /^[\p{L}\p{Nd}._\-@+][\p{L}\p{Nd}\p{M}._\-@+]*$/u;
const username = requiredLine(LIMITS.username).refine(
  (text) => USERNAME.test(text) && !INVISIBLE.test(text),
  { error: "username_characters", when: ({ issues }) => issues.length === 0 },
);

const email = requiredLine(LIMITS.email).refine(isEmailAddress, {
  error: "email",
  when: ({ issues }) => issues.length === 0,
});

const imsId = lineOfText(LIMITS.imsId).refine(
  (text) =>
    /^[\p{L}\p{M}\p{N}\p{P}\p{S}]*$/u.test(text) && !INVISIBLE.test(text),
  { error: "visible_characters", when: ({ issues }) => issues.length === 0 },
);

const role = z.string({ error: "role" }).transform((text, context): Role => {
  const parsed = parseRole(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: "custom", message: "role" });
  return z.NEVER;
});

const roles = z
  .array(role, { error: "roles" })
  .max(100, { error: "roles" })
  .readonly()
  .transform((list): readonly Role[] => normaliseRoles(list));

/** What an administrator fills in, in the seed's order. The form and the store share this schema. */
export const userFields = z.strictObject({
  firstName: requiredLine(LIMITS.name),
  lastName: requiredLine(LIMITS.name),
  username,
  email,
  phone: lineOfText(LIMITS.phone),
  imsId,
  roles,
  status: z.enum(CHOSEN_STATUSES, { error: "status" }),
});

/** The fields as a person types them, and as they come out of the schema. */
export type UserFieldsInput = z.input<typeof userFields>;
export type UserFields = z.output<typeof userFields>;

/** Their names, in the same order. */
export const USER_FIELDS = userFields.keyof().options;

export interface User {
  /** UUIDv7; never changes and is never used again. */
  readonly id: string;
  /** Grows by one with each change; an edit names the version that it was made on. */
  readonly version: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly email: string;
  readonly phone: string;
  readonly imsId: string;
  readonly roles: readonly Role[];
  readonly status: Status;
  /** UTC, milliseconds since 1970. */
  readonly changedAt: number;
}

/** A user's fields as an administrator chose them: what the clock made of Active is still Active. */
export function chosenFields(user: User): UserFields {
  const { firstName, lastName, username, email, phone, imsId, roles } = user;
  const names = { firstName, lastName, username };
  const status = user.status === "deactivated" ? "deactivated" : "active";
  return { ...names, email, phone, imsId, roles, status };
}

export const SORT_KEYS = [
  "username",
  "firstName",
  "lastName",
  "email",
  "phone",
  "imsId",
  "roles",
  "status",
  "changedAt",
] as const satisfies readonly (keyof User)[];
export type SortKey = (typeof SORT_KEYS)[number];

export const PAGE_SIZES = [10, 25, 50, 100] as const;

/** What the table is sorted by. */
export const userSort = z
  .strictObject({ by: z.enum(SORT_KEYS), descending: z.boolean() })
  .default({ by: "username", descending: false });
export type UserSort = Readonly<z.output<typeof userSort>>;

export const pageSize = z.literal(PAGE_SIZES).default(25);
export type PageSize = (typeof PAGE_SIZES)[number];

const listInput = userFilter.extend({
  sort: userSort,
  /** Counted from 1; past the end gives an empty page. */
  page: z.int().min(1).max(1_000_000_000).default(1),
  pageSize,
});

export interface UserPage {
  readonly users: readonly User[];
  /** How many match; null where the rows are there before all have been counted: `count` says it then. */
  readonly matching: number | null;
  /** How many there are. */
  readonly total: number;
}

/** How many users match, and how many would for each value of a condition if that condition chose it alone. */
export interface UserCounts {
  readonly matching: number;
  readonly total: number;
  readonly values: {
    readonly [Name in ChoiceName]: Readonly<
      Record<(typeof CHOICE_VALUES)[Name][number], number>
    >;
  };
}

/** What a change answers. The user itself is shown by `get`, to those who may view it. */
export interface UserReceipt {
  readonly id: string;
  readonly version: number;
}

/** Says whom a call is about. */
export const userId = z.uuid({ version: "v7", error: "id" });
const id = userId;

/** Whether a set of roles, as it comes in, makes an administrator. */
const grantsAdministrator = (roles: readonly Role[] | undefined): boolean =>
  roles?.includes(ADMINISTRATOR) === true;

export const users = {
  list: operation<UserPage>()({
    needs: "VIEW_USERS",
    thread: "reader",
    input: listInput,
    newestOnly: true,
    audit: "List users",
  }),
  /** Exact, which can take longer than the rows: it never keeps them waiting. */
  count: operation<UserCounts>()({
    needs: "VIEW_USERS",
    thread: "reader",
    input: userFilter,
    newestOnly: true,
    audit: "Count users",
  }),
  get: operation<User>()({
    needs: "VIEW_USERS",
    thread: "reader",
    input: z.strictObject({ id }),
    audit: "View user",
  }),
  create: operation<UserReceipt>()({
    needs: "CREATE_USERS",
    thread: "writer",
    input: userFields.extend({
      phone: userFields.shape.phone.default(""),
      imsId: userFields.shape.imsId.default(""),
      roles: userFields.shape.roles.default([]),
      status: userFields.shape.status.default("active"),
    }),
    asksPassword: ({ roles }) => grantsAdministrator(roles),
    audit: "Create user",
  }),
  edit: operation<UserReceipt>()({
    needs: "EDIT_USERS",
    thread: "writer",
    input: z.strictObject({
      id,
      /** The version that was seen; a newer one in the store is a CONFLICT. */
      version: z.int().min(1),
      /** Only the fields that change. */
      changes: userFields.partial(),
    }),
    asksPassword: ({ changes }) => grantsAdministrator(changes.roles),
    audit: "Edit user",
  }),
  delete: operation<UserReceipt>()({
    needs: "DELETE_USERS",
    thread: "writer",
    input: z.strictObject({ id }),
    audit: "Delete user",
  }),
  /** Ends Locked Out before its time. The next wrong guess locks again, and for longer. */
  unlock: operation<UserReceipt>()({
    needs: "EDIT_USERS",
    thread: "writer",
    input: z.strictObject({ id }),
    asksPassword: () => true,
    audit: "Unlock user",
  }),
};
