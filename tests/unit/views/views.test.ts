import { beforeEach, describe, expect, test } from "vitest";
import { NO_FILTER } from "../../../preload/contract/user-filter.ts";
import type { LastView, View } from "../../../preload/contract/views.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";

// Each user's own views of the table: how it was left, and what was saved under a name.

const VIEW: View = {
  filter: {
    ...NO_FILTER,
    search: "müller",
    role: { mode: "noneOf", values: ["DEXADMIN"] },
  },
  sort: { by: "changedAt", descending: true },
  pageSize: 50,
  columns: [
    { key: "status", isHidden: false, width: 200 },
    { key: "phone", isHidden: true, width: null },
  ],
};
/** As it is to begin with. */
const PLAIN = { filter: {} };
const LAST: LastView = { ...VIEW, page: 7 };

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
});

const list = async () => dataOf(await rolecall.call("views.list", {}));
const save = async (name: string, view: View = VIEW) =>
  rolecall.call("views.save", { name, view: { ...view, columns: [] } });
const names = async () => (await list()).saved.map(({ name }) => name);

describe("how the table was left", () => {
  test("is nothing for who has never left it", async () => {
    expect(await list()).toEqual({ last: null, saved: [] });
  });

  test("is kept whole, and only the last time", async () => {
    const view = { ...LAST, columns: [...LAST.columns] };
    const filter = {
      ...view.filter,
      role: { mode: "noneOf" as const, values: ["DEXADMIN" as const] },
      status: { values: [] },
      missing: { values: [] },
    };
    dataOf(await rolecall.call("views.keep", { view: { filter } }));
    dataOf(await rolecall.call("views.keep", { view: { ...view, filter } }));
    expect(await list()).toEqual({ last: LAST, saved: [] });
    const rows = rolecall.database
      .prepare("SELECT count(*) FROM views")
      .pluck()
      .get();
    expect(rows).toBe(1);
  });

  test("leaves no entry in the log and no word to the windows", async () => {
    const { envelope, changed } = await rolecall.callRaw("views.keep", {
      view: PLAIN,
    });
    dataOf(envelope);
    expect(changed).toEqual([]);
    expect(rolecall.auditRows()).toEqual([]);
  });

  test("does not count among the views that were saved", async () => {
    dataOf(await rolecall.call("views.keep", { view: PLAIN }));
    expect(await names()).toEqual([]);
    const gone = await rolecall.call("views.delete", { name: "x" });
    expect(errorOf(gone)).toBe("NOT_FOUND view_not_found");
    expect((await list()).last).not.toBeNull();
  });
});

describe("a saved view", () => {
  test("is listed by name, and logged; the windows hear of it", async () => {
    const { envelope, changed } = await rolecall.callRaw("views.save", {
      name: " Zoë ",
      view: { ...PLAIN, pageSize: 10 },
    });
    dataOf(envelope);
    expect(changed).toEqual([{ entity: "views", id: rolecall.admin.uid }]);
    dataOf(await save("abel"));
    expect(await names()).toEqual(["abel", "Zoë"]);
    expect((await list()).saved[1]?.view).toMatchObject({
      filter: NO_FILTER,
      pageSize: 10,
    });
    expect(rolecall.auditRows().map(({ operation }) => operation)).toEqual([
      "Save view",
      "Save view",
    ]);
  });

  test("may have a name of which folding leaves nothing", async () => {
    dataOf(await rolecall.call("views.keep", { view: PLAIN }));
    dataOf(await save("\uff9e"));
    dataOf(await rolecall.call("views.keep", { view: PLAIN }));
    expect(await names()).toEqual(["\uff9e"]);
    dataOf(await rolecall.call("views.delete", { name: "\uff9e" }));
    expect((await list()).last).not.toBeNull();
  });

  test("takes the place of one whose name is the same, case, accents and width aside", async () => {
    for (const name of ["Straße", "STRASSE", "ｓｔｒａｓｓｅ", "Strasse"])
      dataOf(await save(name));
    expect(await names()).toEqual(["Strasse"]);
    dataOf(await rolecall.call("views.delete", { name: "stra\u00dfe" }));
    expect(await names()).toEqual([]);
  });

  test("is deleted once", async () => {
    dataOf(await save("a"));
    dataOf(await rolecall.call("views.delete", { name: "a" }));
    const again = await rolecall.call("views.delete", { name: "a" });
    expect(errorOf(again)).toBe("NOT_FOUND view_not_found");
  });

  test("is its user’s alone", async () => {
    const other = await rolecall.addHolder(["DEXADMIN"]);
    const asker = { userId: other.id, via: "api" } as const;
    dataOf(
      await rolecall.call("views.save", { name: "b", view: PLAIN }, asker),
    );
    dataOf(await save("a"));
    expect(await names()).toEqual(["a"]);
    const theirs = dataOf(await rolecall.call("views.list", {}, asker));
    expect(theirs.saved.map(({ name }) => name)).toEqual(["b"]);
  });
});
