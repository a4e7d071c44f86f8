import { expect, test } from "vitest";
import { createRolecall, dataOf } from "../../support/rolecall.ts";

test("what the clock does every second does not read all users", async () => {
  const { database, call, tick } = await createRolecall();
  const changes = { passwordMaxAgeDays: 365 };
  dataOf(await call("settings.edit", { changes }));
  const asked: string[] = [];
  const prepare = database.prepare.bind(database);
  Object.assign(database, {
    prepare(sql: string) {
      asked.push(sql);
      return prepare(sql);
    },
  });
  await tick();
  await tick();
  Object.assign(database, { prepare });

  const planOf = (sql: string): string => {
    const values = Array.from(sql.matchAll(/\?/g), () => null);
    const steps = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    // The cast states what SQLite answers.
    return (steps as { detail: string }[])
      .map(({ detail }) => detail)
      .join("\n");
  };
  const aged = asked.filter((sql) => sql.includes(`"password_set_at" <= `));
  expect(aged).toHaveLength(1);
  for (const sql of aged) {
    expect(planOf(sql)).toMatch(/^SEARCH credentials .*credentials_by_age/);
  }
  for (const sql of asked) expect(planOf(sql)).not.toMatch(/SCAN users/);
});
