import { beforeEach, describe, expect, test } from "vitest";
import type { OperationName } from "../../../preload/contract/index.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  userFields,
  type Rolecall,
} from "../../support/rolecall.ts";

let rolecall: Rolecall;
beforeEach(async () => {
  rolecall = await createRolecall();
});

const create = (change: object = {}) =>
  rolecall.callRaw("users.create", { ...userFields(), ...change });

describe("an operation that is not there", () => {
  test.each([
    "users.destroy",
    "",
    "users",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
  ])("such as %j is said to be unknown, to whoever asks", async (name) => {
    for (const userId of [rolecall.admin.id, null]) {
      // The cast stands for a caller who does not keep to the contract.
      const { envelope } = await rolecall.callRaw(
        name as OperationName,
        {},
        { userId },
      );
      expect(errorOf(envelope)).toBe("NOT_FOUND unknown_operation");
    }
    expect(rolecall.auditRows()).toEqual([]);
    expect(rolecall.reports).toEqual([]);
  });
});

describe("an input that is not valid", () => {
  test("is answered field by field, and is no refusal for the log", async () => {
    const { envelope, changed, refusal } = await create({
      email: "x",
      firstName: "",
      more: 1,
    });
    expect(envelope).toMatchObject({
      ok: false,
      error: {
        code: "VALIDATION",
        reason: "invalid_fields",
        fields: {
          email: [{ reason: "email" }],
          firstName: [{ reason: "required" }],
          more: [{ reason: "unknown" }],
        },
      },
    });
    expect({ changed, refusal }).toEqual({ changed: [], refusal: null });
    expect(rolecall.auditRows()).toEqual([]);
  });

  test("tells nobody of the schema who may not call at all", async () => {
    const bad = { id: "x", __unknown: 1 };
    const { id } = await rolecall.addHolder(["VIEW_USERS"]);
    for (const name of [
      "users.create",
      "users.edit",
      "users.delete",
    ] as const) {
      for (const input of [bad, null, "x"]) {
        const stranger = await rolecall.callRaw(name, input, { userId: null });
        expect(errorOf(stranger.envelope)).toBe("UNAUTHENTICATED signed_out");
        const holder = await rolecall.callRaw(name, input, {
          userId: id,
          via: "api",
        });
        expect(errorOf(holder.envelope)).toBe("FORBIDDEN missing_role");
        expect(JSON.stringify([stranger, holder])).not.toContain("fields");
        const admin = await rolecall.callRaw(name, input);
        expect(errorOf(admin.envelope)).toBe("VALIDATION invalid_fields");
      }
    }
  });

  test("of a user who is not there says nothing to who may not ask", async () => {
    const input = { id: "01900000-0000-7000-8000-000000000000" };
    const { id } = await rolecall.addHolder(["VIEW_PARTNERS"]);
    const asker = { userId: id, via: "api" } as const;
    for (const target of [input, { id: rolecall.admin.uid }]) {
      expect(errorOf(await rolecall.call("users.get", target, asker))).toBe(
        "FORBIDDEN missing_role",
      );
    }
  });
});

describe("something that nobody foresaw", () => {
  test("changes nothing and tells the caller a reference alone", async () => {
    // The user is written before the search text, whose table is gone.
    rolecall.database.exec("DROP TABLE search");
    const count = () =>
      rolecall.database.prepare("SELECT count(*) FROM users").pluck().get();
    const before = count();
    const { envelope, changed } = await create();
    expect(envelope).toMatchObject({
      error: { code: "INTERNAL", reason: "internal" },
    });
    const { error } = envelope as { error: { ref: string; message: string } };
    expect(error.ref).toMatch(/^[0-9a-f]{8}$/);
    expect(error.message).toBe(
      `Something went wrong in Rolecall. The log has the details under ${error.ref}.`,
    );
    expect(JSON.stringify(envelope)).not.toMatch(
      /search|SQLITE|table|\.ts|\/work|at /i,
    );
    expect(changed).toEqual([]);
    expect(count()).toBe(before);
    expect(rolecall.auditRows()).toEqual([]);
    expect(String(rolecall.reports)).toContain("no such table");
  });
});

describe("a storage that fails", () => {
  test.each([
    [
      "is full",
      "max_page_count = 1",
      "max_page_count = 1073741823",
      "SQLITE_FULL",
    ],
    [
      "can't be written",
      "query_only = ON",
      "query_only = OFF",
      "SQLITE_READONLY",
    ],
  ])(
    "because it %s is unavailable, and works once it does",
    async (_, spoil, mend, detail) => {
      const before = rolecall.contents();
      rolecall.database.pragma(spoil);
      // Long enough to need new pages of the file.
      const answers = [];
      for (let n = 0; n < 40; n += 1) {
        const long = "x".repeat(100);
        answers.push(
          await create({
            username: `u${n}`,
            firstName: long,
            lastName: long,
            imsId: long,
          }),
        );
      }
      const last = answers.at(-1);
      expect(last?.envelope).toMatchObject({
        ok: false,
        error: {
          code: "UNAVAILABLE",
          reason: "storage_failed",
          params: { detail },
        },
      });
      expect(last?.changed).toEqual([]);
      expect(rolecall.database.inTransaction).toBe(false);
      rolecall.database.pragma(mend);
      const made = answers.filter(({ envelope }) => envelope.ok).length;
      const { total } = dataOf(await rolecall.call("users.list", {}));
      expect(total).toBe(made + 1);
      expect(rolecall.auditRows()).toHaveLength(made);
      if (made === 0) expect(rolecall.contents()).toBe(before);
      dataOf((await create({ username: "after" })).envelope);
    },
  );

  test("is said in words that a person can act on", async () => {
    rolecall.database.pragma("query_only = ON");
    const { envelope } = await create();
    expect(envelope.ok || envelope.error.message).not.toContain(
      "The log has the details",
    );
  });

  test("keeps a refusal from nobody when it can't be logged", async () => {
    rolecall.database.pragma("query_only = ON");
    const { envelope } = await rolecall.callRaw(
      "users.list",
      {},
      { userId: null },
    );
    expect(envelope.ok).toBe(false);
    expect(JSON.stringify(envelope)).not.toContain("ada");
  });
});

test("calls that come at once are done one after the other, each once", async () => {
  const many = await Promise.all(
    Array.from({ length: 30 }, (_, n) => create({ username: `u${n % 10}` })),
  );
  const answers = many.map(({ envelope }) =>
    envelope.ok ? "ok" : errorOf(envelope),
  );
  expect(answers.filter((answer) => answer === "ok")).toHaveLength(10);
  expect(new Set(answers)).toEqual(new Set(["ok", "CONFLICT username_taken"]));
  expect(rolecall.auditRows()).toHaveLength(10);
});
