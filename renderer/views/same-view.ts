import { CHOICES } from "../../preload/contract/user-filter.ts";
import type { View } from "../../preload/contract/views.ts";
import { areSameColumns } from "./arrange.ts";

/** Whether two views show the same users in the same way. */
export function isSameView(one: View, other: View): boolean {
  return (
    normal(one) === normal(other) && areSameColumns(one.columns, other.columns)
  );
}

/** All but the columns. */
function normal({ filter, sort, pageSize }: View): string {
  const choices = CHOICES.map((name) => {
    const { mode, values } = filter[name];
    // Nothing chosen is no condition, whichever way round.
    return values.length === 0 ? [] : [mode, ...[...values].sort()];
  });
  const { by, descending } = sort;
  const search = filter.search.trim();
  return JSON.stringify([search, choices, by, descending, pageSize]);
}
