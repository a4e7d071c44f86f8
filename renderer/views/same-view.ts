import type { View } from "../../preload/contract/views.ts";
import { isSameFilter } from "../users/same-filter.ts";
import { areSameColumns } from "./arrange.ts";

/** Whether two views show the same users in the same way. */
export function isSameView(one: View, other: View): boolean {
  return (
    isSameFilter(one.filter, other.filter) &&
    one.sort.by === other.sort.by &&
    one.sort.descending === other.sort.descending &&
    one.pageSize === other.pageSize &&
    areSameColumns(one.columns, other.columns)
  );
}
