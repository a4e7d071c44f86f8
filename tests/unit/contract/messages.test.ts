import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { PASSWORD_RULES } from "../../../preload/contract/access.ts";
import type { MessageParams } from "../../../preload/contract/errors.ts";
import { operations } from "../../../preload/contract/index.ts";
import { access } from "../../../preload/contract/messages/en/access.ts";
import { bulk } from "../../../preload/contract/messages/en/bulk.ts";
import { errors } from "../../../preload/contract/messages/en/errors.ts";
import { finding } from "../../../preload/contract/messages/en/finding.ts";
import { page } from "../../../preload/contract/messages/en/page.ts";
import { shell } from "../../../preload/contract/messages/en/shell.ts";
import { tokens } from "../../../preload/contract/messages/en/tokens.ts";
import { views } from "../../../preload/contract/messages/en/views.ts";
import { en } from "../../../preload/contract/messages/en/index.ts";
import {
  inEnglish,
  wordError,
  wordFieldProblem,
} from "../../../preload/contract/messages/word-error.ts";
import { missingRole } from "../../../preload/contract/permissions.ts";

const root = resolve(import.meta.dirname, "../../..");

/** The text of all TypeScript files in a folder of ours. */
function sourceOf(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(root, folder, file), "utf8"))
    .join("\n");
}

/** What stands in the first group of a pattern, wherever it occurs. */
const found = (text: string, pattern: RegExp): string[] =>
  Array.from(
    new Set(Array.from(text.matchAll(pattern), ([, word = ""]) => word)),
  );

const main = sourceOf("main");
const contractSource = sourceOf("preload/contract");

const ERROR_REASONS = found(
  main,
  /(?:new AppError|failed)\(\s*"[A-Z_]+",\s*"(\w+)"/g,
);
const STORE_REASONS = found(main, /\|\s*"(store_\w+)"/g);
const FIELD_REASONS = [
  ...found(contractSource, /(?:error|message): "([a-z_0-9]+)"/g),
  ...found(contractSource, /\? "([a-z_]+)" : "not_text"/g),
  // What is the reason of a whole refusal has its own words.
  ...found(main, /reason: "([a-z_]+)"/g).filter(
    (reason) => !Object.hasOwn(en, `error.${reason}`),
  ),
  "username_taken",
  ...PASSWORD_RULES,
  "not_text",
  "unknown",
  "invalid",
];

/** What main gives each message that has something to fill in. */
const PARAMS: Readonly<Record<string, MessageParams>> = {
  locked_out: { until: Date.UTC(2026, 5, 1, 12) },
  confirm_password: { operation: "users.create" },
  role_not_held: { role: "EDIT_USERS" },
  too_many_views: { max: 100 },
  internal: { ref: "1a2b3c4d" },
  storage_failed: { detail: "SQLITE_FULL" },
  store_missing: { file: "/p/store.db" },
  store_key_missing: { file: "/p/store.key" },
  store_foreign: { file: "/p/store.db" },
  store_damaged: { file: "/p/store.db" },
  store_newer: { file: "/p/store.db" },
  store_in_use: { file: "/p/store.db", pid: "12" },
  store_not_demo: { file: "/p/store.db" },
  store_unusable: { file: "/p/store.db", detail: "exit" },
};

describe("the catalogue", () => {
  test("says each thing once: no part of it hides a key of another", () => {
    const parts = [access, bulk, errors, finding, page, shell, tokens, views];
    const keys = parts.flatMap((part) => Object.keys(part));
    expect(keys.length).toBe(Object.keys(en).length);
  });

  test("was compared with reasons that were really found", () => {
    expect(ERROR_REASONS.length).toBeGreaterThan(15);
    expect(STORE_REASONS.length).toBe(8);
    expect(FIELD_REASONS).toEqual(
      expect.arrayContaining(["email", "required", "username_taken", "id"]),
    );
  });

  test.each([...ERROR_REASONS, ...STORE_REASONS])(
    "has words for the error %s",
    (reason) => {
      expect(Object.keys(en)).toContain(`error.${reason}`);
    },
  );

  test.each(FIELD_REASONS)("has words for the field problem %s", (reason) => {
    expect(Object.keys(en)).toContain(`field.${reason}`);
  });

  test.each([...ERROR_REASONS, ...STORE_REASONS])(
    "words the error %s without a gap",
    (reason) => {
      if (reason === "missing_role") return; // depends on the operation: below
      const code = "RULE";
      const params = PARAMS[reason] ?? {};
      const message = wordError({ code, reason, params }, inEnglish);
      expect(message).not.toMatch(/[{}]|undefined|null/);
      const { until, operation, ...words } = params;
      for (const value of Object.values(words)) {
        expect(message).toContain(String(value));
      }
      if (until !== undefined)
        expect(message).toContain("12:00 UTC on 2026-06-01");
      if (operation !== undefined) expect(message).toContain("create users");
    },
  );

  test("words the lack of a role for each operation that needs one", () => {
    const guarded = Object.entries(operations).flatMap(
      ([operation, { needs }]) => {
        const needed = missingRole(needs, []);
        return needed === undefined ? [] : [{ operation, needed }];
      },
    );
    expect(guarded.length).toBeGreaterThan(5);
    for (const { operation, needed } of guarded) {
      const message = wordError(
        {
          code: "FORBIDDEN",
          reason: "missing_role",
          params: { role: needed, operation },
        },
        inEnglish,
      );
      expect(message).toMatch(
        new RegExp(`^You need ${needed} to [a-z -]+\\.$`),
      );
    }
  });

  test("fills in the limit of a field that is too long", () => {
    const problem = { reason: "too_long", params: { max: 100 } };
    expect(wordFieldProblem(problem, inEnglish)).toBe(
      "Use at most 100 characters.",
    );
  });

  test("has something to say of reasons that it does not know", () => {
    const nothing = { code: "RULE", reason: "toString", ref: "x" } as const;
    expect(wordError(nothing, inEnglish)).toBe(
      inEnglish("error.internal", { ref: "x" }),
    );
    expect(wordFieldProblem({ reason: "__proto__" }, inEnglish)).toBe(
      en["field.invalid"],
    );
  });

  test("leaves what a user typed as it is, braces and dollars included", () => {
    const params = { role: "{ref} $& $1", operation: "users.get" };
    expect(
      wordError(
        { code: "FORBIDDEN", reason: "missing_role", params },
        inEnglish,
      ),
    ).toBe("You need {ref} $& $1 to view users.");
  });
});
