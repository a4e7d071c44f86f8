import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { isEmailAddress } from "../../../preload/contract/email.ts";
import { fieldProblems } from "../../../preload/contract/fields.ts";
import {
  LIMITS,
  userFields as schema,
} from "../../../preload/contract/users.ts";
import { userFields } from "../../support/rolecall.ts";

type Field = keyof z.input<typeof schema>;

/** What comes out of the field, or the reasons for which it is refused. */
function read(field: Field, value: unknown): unknown {
  const parsed = schema.safeParse({ ...userFields(), [field]: value });
  if (parsed.success) return parsed.data[field];
  const problems = fieldProblems(parsed.error.issues);
  expect(Object.keys(problems)).toEqual([field]);
  return problems[field]?.map((problem) => problem.reason);
}

const EMOJI = "\u{1f9ed}";

describe("every text field", () => {
  const texts = ["firstName", "lastName", "username", "email"] as const;

  test.each(texts)("%s is required", (field) => {
    for (const value of [undefined, "", "   ", "\t\n", "\ufeff\u3000"]) {
      expect(read(field, value)).toEqual(["required"]);
    }
  });

  test.each(["phone", "imsId"] as const)("%s may be empty", (field) => {
    expect(read(field, "  ")).toBe("");
  });

  test.each([...texts, "phone", "imsId"] as const)(
    "%s is text and nothing else",
    (field) => {
      for (const value of [null, 1, true, [], {}, ["a"], { length: 1 }]) {
        expect(read(field, value)).toEqual(["not_text"]);
      }
    },
  );

  test.each([...texts, "phone", "imsId"] as const)(
    "%s refuses what could break a line or turn text around",
    (field) => {
      for (const bad of [
        "\0",
        "\u0007",
        "\n",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ud800",
        "\udc00",
      ]) {
        expect(read(field, `a${bad}b`), JSON.stringify(bad)).toEqual([
          "control_characters",
        ]);
      }
    },
  );
});

describe("names", () => {
  test("are trimmed and kept in NFC", () => {
    expect(read("firstName", "  Zoe\u0308 ")).toBe("Zo\u00eb");
  });

  test("keep markup and signs as the text that they are", () => {
    for (const text of [
      "<script>alert(1)</script>",
      "'); DROP TABLE users;--",
      "=1+1",
      "{role}",
      "\u0639\u0628\u062f \u0627\u0644\u0644\u0647",
      "\u05d3\u05d5\u05b9\u05d3",
      "\u0928\u093f\u0936\u093e",
      "O\u2019Brien-Smith",
      "\u5c71\u7530",
      "X",
    ]) {
      expect(read("lastName", text)).toBe(text.normalize("NFC"));
    }
  });

  test("have a limit that counts characters as people do not bytes", () => {
    expect(read("firstName", EMOJI.repeat(100))).toBe(EMOJI.repeat(100));
    expect(read("firstName", EMOJI.repeat(101))).toEqual(["too_long"]);
    expect(read("firstName", "e\u0301".repeat(100))).toBe("\u00e9".repeat(100));
    expect(read("firstName", ` ${"a".repeat(100)} `)).toBe("a".repeat(100));
    const parsed = schema.shape.firstName.safeParse("a".repeat(101));
    expect(fieldProblems(parsed.error?.issues ?? [])).toEqual({
      "": [{ reason: "too_long", params: { max: LIMITS.name } }],
    });
  });

  test.each(["\u200b", "\u2060", "\u00ad", "\u0301", "\u3164", "\u115f"])(
    "are never invisible, as %j is",
    (text) => {
      expect(read("firstName", text)).toEqual(["required"]);
    },
  );
});

describe("usernames", () => {
  test.each([
    "a",
    "j.doe-2_x@y+z",
    "...",
    "m\u00fcller",
    "\u0438\u0432\u0430\u043d",
    "\u03b1\u03bd\u03bd\u03b1",
    "\u7530\u4e2d",
    "\u0645\u062d\u0645\u062f",
    "\u05d3\u05d5\u05d3",
    "\u0928\u093f\u0936\u093e",
    "\u0661\u0662\u0663",
    "\uff4a\uff44\uff4f\uff45",
    "\u{10400}\u{10401}",
    "a".repeat(64),
  ])("may be %s", (text) => {
    expect(read("username", text)).toBe(text.normalize("NFC"));
  });

  test.each([
    "a b",
    "a/b",
    "a\\b",
    "a'b",
    'a"b',
    "<a>",
    "a%",
    "a,b",
    "a:b",
    "a;b",
    "a\u200db",
    "a\u200bb",
    "a\u00adb",
    "a\u3164b",
    "a\ufe0fb",
    "\u034fa\u034f",
    EMOJI,
    "a\u00a0b",
    "\u00bd",
  ])("may not be %j", (text) => {
    expect(read("username", text)).toEqual(["username_characters"]);
  });

  test("have at most 64 characters", () => {
    expect(read("username", "a".repeat(65))).toEqual(["too_long"]);
  });
});

describe("e-mail addresses", () => {
  const local64 = "l".repeat(64);
  const long = (length: number) => {
    const domain = `${"d".repeat(63)}.${"d".repeat(63)}.${"d".repeat(61)}`;
    return `${"l".repeat(length - domain.length - 1)}@${domain}`;
  };

  test.each([
    "a@b.c",
    "jane.doe+tag@sub.example.org",
    "o'brien@example.org",
    "j\u00f6rg@ex\u00e4mple.org",
    "\u7528\u6237@\u4f8b\u5b50.\u516c\u53f8",
    "a@xn--bcher-kva.example",
    "a@1-2.org",
    `${local64}@b.org`,
    long(254),
  ])("may be %s", (text) => {
    expect(isEmailAddress(text)).toBe(true);
    expect(read("email", text)).toBe(text);
  });

  test.each([
    "a",
    "@b.org",
    "a@",
    "a@b",
    "a@b@c.org",
    "a..b@x.com",
    ".a@x.com",
    "a.@x.com",
    "a@.x.com",
    "a@x..com",
    "a@x.com.",
    "a@-x.com",
    "a@x-.com",
    "a@x_y.com",
    "a b@x.com",
    '"a b"@x.com',
    "a@[127.0.0.1]",
    "Jane <a@x.com>",
    "a@x.com,b@x.com",
    "a\u200b@x.com",
    `${local64}l@b.org`,
    `a@${"d".repeat(64)}.org`,
  ])("may not be %j", (text) => {
    expect(isEmailAddress(text)).toBe(false);
    expect(read("email", text)).toEqual(["email"]);
  });

  test("have at most 254 characters", () => {
    expect(read("email", long(254).replace("l", "ll"))).toEqual(["too_long"]);
  });
});

describe("the other fields", () => {
  test("an IMS ID has visible characters alone, 128 at most", () => {
    expect(read("imsId", "1A2B@ExampleOrg")).toBe("1A2B@ExampleOrg");
    expect(read("imsId", EMOJI.repeat(128))).toBe(EMOJI.repeat(128));
    expect(read("imsId", "x".repeat(129))).toEqual(["too_long"]);
    expect(read("imsId", "a b")).toEqual(["visible_characters"]);
    expect(read("imsId", "a\u200bb")).toEqual(["visible_characters"]);
  });

  test("an IMS ID has no letter that nobody can see", () => {
    expect(read("imsId", "a\u3164b")).toEqual(["visible_characters"]);
  });

  test("a phone number is kept as it was typed, up to 32 characters", () => {
    expect(read("phone", " +44 (0)20 7946 0958 x12 ")).toBe(
      "+44 (0)20 7946 0958 x12",
    );
    expect(read("phone", "not a number")).toBe("not a number");
    expect(read("phone", "1".repeat(33))).toEqual(["too_long"]);
  });

  test("a status is one that an administrator can choose", () => {
    expect(read("status", "deactivated")).toBe("deactivated");
    for (const value of ["Active", "expired", "pending", 1, null, undefined]) {
      expect(read("status", value)).toEqual(["status"]);
    }
  });

  test("roles are a list of at most a hundred", () => {
    for (const value of ["DEXADMIN", null, {}, Array(101).fill("DEXADMIN")]) {
      expect(read("roles", value)).toEqual(["roles"]);
    }
  });
});
