import { describe, expect, test } from "vitest";
import { readSetting, writeSetting } from "../../../main/store/settings.ts";
import { openReader, openWriter } from "../../../main/store/open.ts";
import { createStore } from "../../../main/store/store.ts";
import { createRolecall } from "../../support/rolecall.ts";
import { createStoreOnDisk } from "../../support/store-on-disk.ts";

describe("a unit of work", () => {
  test("is undone whole when it throws, and the next one works", async () => {
    const { store, contents } = await createRolecall();
    const before = contents();
    const failing = store.write(async (unit) => {
      await writeSetting(unit, "setUpAt", 5);
      await unit.db.deleteFrom("search").execute();
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(contents()).toBe(before);
    await store.write((unit) => writeSetting(unit, "setUpAt", 6));
    expect(await store.read((unit) => readSetting(unit, "setUpAt"))).toBe(6);
  });

  test("never runs while another one does, whoever fails", async () => {
    const { store } = await createRolecall();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      for (let n = 0; n < 20; n += 1) await Promise.resolve();
      steps.push(`${name} ends`);
      if (name === "b") throw new Error(name);
    };
    const results = await Promise.allSettled([
      store.write(work("a")),
      store.write(work("b")),
      store.read(work("c")),
      store.write(work("d")),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    expect(steps).toEqual(
      ["a", "b", "c", "d"].flatMap((name) => [
        `${name} begins`,
        `${name} ends`,
      ]),
    );
  });

  test("counts up once for each, when many ask at once", async () => {
    const { store } = await createRolecall();
    await store.write((unit) => writeSetting(unit, "setUpAt", 0));
    await Promise.all(
      Array.from({ length: 50 }, () =>
        store.write(async (unit) => {
          const now = (await readSetting(unit, "setUpAt")) ?? NaN;
          await writeSetting(unit, "setUpAt", now + 1);
        }),
      ),
    );
    expect(await store.read((unit) => readSetting(unit, "setUpAt"))).toBe(50);
  });

  test("that reads sees one picture, whatever is written meanwhile", async () => {
    using disk = await createStoreOnDisk();
    const writer = createStore(openWriter(disk.files));
    const reader = createStore(openReader(disk.files));
    const seen = await reader.read(async (unit) => {
      const first = await readSetting(unit, "setUpAt");
      await writer.write((other) => writeSetting(other, "setUpAt", 7));
      return [first, await readSetting(unit, "setUpAt")];
    });
    expect(seen[0]).toBe(seen[1]);
    expect(await reader.read((unit) => readSetting(unit, "setUpAt"))).toBe(7);
    const refused = reader.write((unit) => writeSetting(unit, "setUpAt", 8));
    await expect(refused).rejects.toThrow(/readonly/);
    reader.close();
    writer.close();
  });
});
