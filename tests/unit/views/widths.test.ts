import { expect, test } from "vitest";
import type { GridColumn } from "../../../renderer/ui/grid/columns.ts";
import { tableStyle, widthsOf } from "../../../renderer/ui/grid/widths.ts";

// How wide the columns of a grid are, as CSS: by themselves and as they were set by hand.

type Column = GridColumn<object, string>;
const column = (key: string, more: Partial<Column> = {}): Column => ({
  key,
  sortKey: key,
  header: key,
  width: 100,
  cell: () => null,
  ...more,
});
const actions: Column = {
  key: "actions",
  header: "",
  width: 76,
  pinned: "end",
  cell: () => null,
};
const COLUMNS = [
  column("name", { pinned: "start" }),
  column("email", { isFlexible: true }),
  column("status"),
  actions,
];
const widths = (set: Record<string, number> = {}, columns = COLUMNS) =>
  widthsOf({ columns, set: new Map(Object.entries(set)), before: 36 });
/** Which of them takes what the others leave. */
const filling = (found: ReturnType<typeof widths>) =>
  found.columns.indexOf("auto");

test("the flexible column takes what the others leave, and never less than its own width", () => {
  expect(filling(widths())).toBe(1);
  expect(widths().least).toContain("36px + ");
  expect(widths().least).toContain(" + 100px + ");
  expect(tableStyle(widths())).toMatchObject({ inlineSize: "" });
});

test("a width that was set by hand is exact, and leaves the others alone", () => {
  const set = widths({ status: 333 });
  expect(set.columns[2]).toBe("333px");
  expect(set.columns[0]).toBe(widths().columns[0]);
  expect(set.least).toContain("333px");
});

test("where the flexible one was set or is not there, the last that was not takes its part", () => {
  expect(filling(widths({ email: 200 }))).toBe(2);
  const [name, , status] = COLUMNS;
  if (!name || !status) throw new Error("No columns");
  expect(filling(widths({}, [name, status, actions]))).toBe(1);
});

test("where all were set, the table is no wider than they are", () => {
  const all = widths({ name: 100, email: 100, status: 100 });
  expect(filling(all)).toBe(-1);
  expect(tableStyle(all).inlineSize).toBe(all.least);
});

test("a pinned column never hides what passes below it", () => {
  expect(widths({ name: 800 }).columns[0]).toBe("min(800px, 40vw)");
});
