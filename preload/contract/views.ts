import { z } from "zod";
import { operation } from "./operation.ts";
import { requiredLine } from "./text.ts";
import { userFilter } from "./user-filter.ts";
import { pageSize, SORT_KEYS, userSort } from "./users.ts";

export const VIEW_LIMITS = {
  name: 60,
  views: 100,
  column: { min: 60, max: 800 },
} as const;

/** How a column of the table of users is shown. */
const column = z.strictObject({
  key: z.enum(SORT_KEYS),
  isHidden: z.boolean().default(false),
  /** In pixels; null is as wide as it is by itself. */
  width: z
    .int()
    .min(VIEW_LIMITS.column.min)
    .max(VIEW_LIMITS.column.max)
    .nullable()
    .default(null),
});
export type ColumnView = Readonly<z.output<typeof column>>;

/** What can be seen of the users, and how. */
export const view = z.strictObject({
  filter: userFilter,
  sort: userSort,
  pageSize,
  /** In their order. A column that is not named stands, shown, behind those that are. */
  columns: z
    .array(column)
    .max(SORT_KEYS.length)
    .readonly()
    .refine(
      (columns) =>
        new Set(columns.map(({ key }) => key)).size === columns.length,
    )
    .default([]),
});
export type View = Readonly<z.output<typeof view>>;

/** What is kept of the table as it was left. */
export const lastView = view.extend({ page: z.int().min(1).default(1) });
export type LastView = Readonly<z.output<typeof lastView>>;

const name = requiredLine(VIEW_LIMITS.name);

export interface SavedView {
  /** One of a kind among one's own views, case and accents aside. */
  readonly name: string;
  readonly view: View;
}

export interface Views {
  /** As the table was left; null for who has never left it. */
  readonly last: LastView | null;
  /** By name. */
  readonly saved: readonly SavedView[];
}

/** Each user's own views of the table of users. */
export const views = {
  list: operation<Views>()({
    needs: "signedIn",
    thread: "reader",
    input: z.strictObject({}),
    audit: "List views",
  }),
  /** Remembers how the table is left. */
  keep: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({ view: lastView }),
    audit: "Keep view",
  }),
  /** Takes the place of the view of that name; RULE `too_many_views`. */
  save: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({ name, view }),
    audit: "Save view",
  }),
  /** NOT_FOUND `view_not_found`. */
  delete: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({ name }),
    audit: "Delete view",
  }),
};
