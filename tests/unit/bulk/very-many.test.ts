import { beforeEach, describe, expect, test } from "vitest";
import { addMany, applyBulk, chosen, everybody } from "../../support/bulk.ts";
import {
  createRolecall,
  dataOf,
  type Rolecall,
} from "../../support/rolecall.ts";

const deactivate = { kind: "deactivate" } as const;
const activate = { kind: "activate" } as const;

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
});

describe("very many", () => {
  test("are changed whole, told of as all, with progress and an entry for each", async () => {
    const many = addMany(rolecall.database, 1_234);
    const told: [number, number][] = [];
    const outcome = await applyBulk(rolecall, everybody, deactivate, {
      life: {
        isWanted: () => true,
        progress: (done, total) => told.push([done, total]),
      },
    });
    expect(dataOf(outcome.envelope)).toEqual({ changed: many.length });
    expect(outcome.changed).toEqual([{ entity: "users", id: "all" }]);
    expect(told).toEqual([
      [500, 1_234],
      [1_000, 1_234],
      [1_234, 1_234],
    ]);
    const entries = rolecall.auditRows();
    expect(entries.map(({ object }) => object)).toEqual(
      many.map(({ uid }) => uid),
    );
    expect(new Set(entries.map(({ changes }) => changes))).toEqual(
      new Set(['{"status":["active","deactivated"]}']),
    );
  });

  test("up to two hundred are told of by name", async () => {
    const many = addMany(rolecall.database, 200);
    const { changed } = await applyBulk(rolecall, chosen(many), deactivate);
    expect(changed).toEqual(
      many.map(({ uid }) => ({ entity: "users", id: uid })),
    );
    const one = await applyBulk(rolecall, everybody, activate);
    expect(one.changed).toHaveLength(200);
  });

  test("leave the connection with the memory that it had", async () => {
    const cache = () => rolecall.database.pragma("cache_size");
    const before = cache();
    addMany(rolecall.database, 10);
    await applyBulk(rolecall, everybody, { kind: "delete" });
    expect(cache()).toEqual(before);
  });
});
