import { searchWords } from "../../preload/contract/fold.ts";
import {
  CHOICES,
  type UserFilter,
} from "../../preload/contract/user-filter.ts";

/** Whether both let the same users through, however they are written. */
export function isSameFilter(one: UserFilter, other: UserFilter): boolean {
  return one === other || normal(one) === normal(other);
}

function normal(filter: UserFilter): string {
  const choices = CHOICES.map((name) => {
    const { mode, values } = filter[name];
    // Without values, the mode says nothing.
    return values.length === 0 ? [] : [mode, ...[...values].sort()];
  });
  return JSON.stringify([searchWords(filter.search), choices]);
}
