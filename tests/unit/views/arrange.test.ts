import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_FILTER } from "../../../preload/contract/user-filter.ts";
import { SORT_KEYS } from "../../../preload/contract/users.ts";
import {
  view as viewSchema,
  type ColumnView,
  type View,
} from "../../../preload/contract/views.ts";
import {
  areSameColumns,
  arrange,
  moveColumn,
  resizeColumn,
  showColumn,
} from "../../../renderer/views/arrange.ts";
import { isSameView } from "../../../renderer/views/same-view.ts";

// How the columns of the table are arranged: pure rules of the page.

const keysOf = (columns: readonly ColumnView[]) =>
  columns.map(({ key }) => key);

const column = fc.record({
  key: fc.constantFrom(...SORT_KEYS),
  isHidden: fc.boolean(),
  width: fc.option(fc.integer({ min: 60, max: 800 })),
});
const columns = fc.uniqueArray(column, { selector: ({ key }) => key });
const key = fc.constantFrom(...SORT_KEYS);

const VIEW: View = {
  filter: NO_FILTER,
  sort: { by: "username", descending: false },
  pageSize: 25,
  columns: [],
};

describe("columns", () => {
  test("are all there, each once, with Username first and shown, whatever was kept", () => {
    fc.assert(
      fc.property(columns, (kept) => {
        const all = arrange(kept);
        expect([...keysOf(all)].sort()).toEqual([...SORT_KEYS].sort());
        expect(all[0]).toMatchObject({ key: "username", isHidden: false });
        expect(arrange(all)).toEqual(all);
        const inOrder = keysOf(all).filter(
          (each) => each !== "username" && keysOf(kept).includes(each),
        );
        expect(inOrder).toEqual(
          keysOf(kept).filter((each) => each !== "username"),
        );
      }),
    );
  });

  test("not named stand as they are to begin with, behind those that are", () => {
    expect(keysOf(arrange([]))).toEqual(SORT_KEYS);
    const kept = [{ key: "status", isHidden: true, width: 90 }] as const;
    expect(keysOf(arrange(kept)).slice(0, 3)).toEqual([
      "username",
      "status",
      "firstName",
    ]);
  });

  test("that were moved stand beside the other, and nothing else changes its order", () => {
    fc.assert(
      fc.property(
        columns,
        key,
        key,
        fc.boolean(),
        (kept, moved, beside, isAfter) => {
          fc.pre(moved !== beside && moved !== "username");
          const side = isAfter || beside === "username" ? "after" : "before";
          const now = keysOf(moveColumn(kept, moved, { beside, side }));
          const place = now.indexOf(moved) - now.indexOf(beside);
          expect(place).toBe(side === "after" ? 1 : -1);
          const others = (list: readonly string[]) =>
            list.filter((each) => each !== moved);
          expect(others(now)).toEqual(others(keysOf(arrange(kept))));
        },
      ),
    );
  });

  test("keep Username first and shown against every change", () => {
    const hidden = showColumn([], "username", false);
    expect(hidden[0]).toEqual({
      key: "username",
      isHidden: false,
      width: null,
    });
    const moved = moveColumn([], "username", {
      beside: "email",
      side: "after",
    });
    expect(moved[0]?.key).toBe("username");
    expect(resizeColumn([], "username", 300)[0]?.width).toBe(300);
  });

  test("that were changed are what main takes", () => {
    fc.assert(
      fc.property(columns, key, fc.boolean(), (kept, changed, isShown) => {
        const wide = resizeColumn(kept, changed, isShown ? 800 : null);
        const now = showColumn(wide, changed, isShown);
        const view = { ...VIEW, columns: now };
        expect(viewSchema.parse(view)).toEqual(view);
      }),
    );
  });

  test("are the same when they look the same", () => {
    expect(areSameColumns([], arrange([]))).toBe(true);
    expect(areSameColumns([], showColumn([], "phone", false))).toBe(false);
    expect(areSameColumns([], resizeColumn([], "phone", 99))).toBe(false);
  });
});

describe("views", () => {
  test("are the same when they show the same, however it was chosen", () => {
    const filter = (
      values: readonly ("active" | "pending")[],
      search = "",
    ) => ({
      ...NO_FILTER,
      search,
      status: { mode: "noneOf" as const, values },
    });
    const one = { ...VIEW, filter: filter(["pending", "active"], " a ") };
    const other = { ...VIEW, filter: filter(["active", "pending"], "a") };
    expect(isSameView(one, other)).toBe(true);
    expect(isSameView({ ...VIEW, filter: filter([]) }, VIEW)).toBe(true);
    for (const change of [
      { filter: filter(["active"]) },
      { filter: filter([], "a") },
      { sort: { by: "username", descending: true } },
      { pageSize: 10 },
      { columns: resizeColumn([], "email", 100) },
    ] as const)
      expect(isSameView(VIEW, { ...VIEW, ...change })).toBe(false);
  });
});
