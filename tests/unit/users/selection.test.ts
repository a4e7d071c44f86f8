import { afterEach, describe, expect, test } from "vitest";
import { MOST_CHOSEN } from "../../../preload/contract/bulk.ts";
import { NO_FILTER } from "../../../preload/contract/user-filter.ts";
import {
  asInput,
  clearSelection,
  countSelected,
  forgetUser,
  isAmong,
  isAnyoneSelected,
  select,
  selectAllMatching,
  useSelection,
} from "../../../renderer/bulk/selection.ts";
import { keysBetween } from "../../../renderer/ui/grid/selection.ts";
import { isSameFilter } from "../../../renderer/users/same-filter.ts";

const selection = () => useSelection.getState();
afterEach(clearSelection);

describe("who is selected", () => {
  test("one by one, each once, and let go again", () => {
    select(["a", "b"], true);
    select(["b", "c"], true);
    select(["a", "z"], false);
    expect(asInput(selection())).toEqual({ kind: "chosen", ids: ["b", "c"] });
    expect(countSelected(selection(), null)).toBe(2);
    select(["b", "c"], false);
    expect(isAnyoneSelected(selection())).toBe(false);
  });

  test("who is gone is forgotten, chosen or left out, and chosen by nobody", () => {
    select(["a", "b"], true);
    forgetUser("a");
    forgetUser("z");
    expect(asInput(selection())).toEqual({ kind: "chosen", ids: ["b"] });
    selectAllMatching(NO_FILTER);
    select(["a", "b"], false);
    forgetUser("a");
    forgetUser("z");
    expect(countSelected(selection(), 5)).toBe(4);
  });

  test("all who match, except those who are let go", () => {
    select(["elsewhere"], true);
    selectAllMatching(NO_FILTER);
    expect(isAmong(selection(), "a")).toBe(true);
    select(["a", "b"], false);
    select(["b"], true);
    expect(isAmong(selection(), "a")).toBe(false);
    expect(asInput(selection())).toEqual({
      kind: "matching",
      filter: NO_FILTER,
      except: ["a"],
    });
    expect(countSelected(selection(), 10)).toBe(9);
    expect(countSelected(selection(), null)).toBe(null);
  });

  test("no more by hand than a call takes, and then none of those", () => {
    const most = Array.from({ length: MOST_CHOSEN }, (_, n) => `${n}`);
    expect(select(most, true)).toBe(true);
    expect(select(["one", "more"], true)).toBe(false);
    expect(countSelected(selection(), null)).toBe(MOST_CHOSEN);
    expect(isAmong(selection(), "one")).toBe(false);
    selectAllMatching(NO_FILTER);
    expect(select(most, false)).toBe(true);
    expect(select(["one"], false)).toBe(false);
  });
});

test("filters are the same when they let the same users through", () => {
  const search = (text: string) => ({ ...NO_FILTER, search: text });
  expect(isSameFilter(search(" ANN  lee "), search("lée ann"))).toBe(false);
  expect(isSameFilter(search(" ANN  lee "), search("ann lée"))).toBe(true);
  const none = { mode: "noneOf", values: [] } as const;
  expect(isSameFilter(NO_FILTER, { ...NO_FILTER, role: none })).toBe(true);
  const active = { mode: "anyOf", values: ["active"] } as const;
  expect(isSameFilter(NO_FILTER, { ...NO_FILTER, status: active })).toBe(false);
});

test("a range of rows is the same from either end", () => {
  const keys = ["a", "b", "c", "d"];
  expect(keysBetween(keys, 1, 3)).toEqual(["b", "c", "d"]);
  expect(keysBetween(keys, 3, 1)).toEqual(["b", "c", "d"]);
  expect(keysBetween(keys, 2, 2)).toEqual(["c"]);
});
