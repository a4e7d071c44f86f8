import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";

// What lets scripts in by the API.

const DAY = 86_400_000;

let rolecall: Rolecall;
let user: { readonly id: number; readonly uid: string };
beforeEach(async () => {
  rolecall = await createRolecall();
  user = await rolecall.addHolder(["VIEW_USERS"]);
});

const issue = async (userId = user.uid, name = "script") =>
  dataOf(await rolecall.call("tokens.issue", { userId, name }));
const list = async (userId = user.uid) =>
  dataOf(await rolecall.call("tokens.list", { userId })).tokens;
const onlyId = async (userId = user.uid) =>
  (await list(userId)).at(0)?.id ?? "none";
const own = { via: "api" } as const;
const ownTokens = async (userId = user.id) =>
  dataOf(await rolecall.call("profile.tokens", {}, { userId, ...own })).tokens;
const revokeOwn = (id: string, userId = user.id) =>
  rolecall.call("profile.revokeToken", { id }, { userId, ...own });
const rows = () =>
  rolecall.database.prepare("SELECT * FROM tokens ORDER BY id").all() as {
    hash: Buffer;
    revoked_at: number | null;
    created_by: number;
  }[];
const edit = (version: number, changes: object) =>
  rolecall
    .callRaw("users.edit", { id: user.uid, version, changes })
    .then(({ envelope }) => dataOf(envelope));

describe("a token", () => {
  test("says what it is, and is 192 random bits, of which a digest is kept", async () => {
    const tokens = new Set<string>();
    for (let n = 0; n < 50; n += 1) tokens.add((await issue()).token);
    expect(tokens.size).toBe(50);
    for (const token of tokens) {
      expect(token).toMatch(/^rolecall_[\w-]{32}$/);
      const bits = Buffer.from(token.slice("rolecall_".length), "base64url");
      expect(bits.length * 8).toBeGreaterThanOrEqual(128);
    }
    const digests = Array.from(tokens, (token) =>
      createHash("sha256").update(token).digest("hex"),
    );
    expect(rows().map(({ hash }) => hash.toString("hex"))).toEqual(digests);
    const told =
      rolecall.database.serialize().toString("latin1") +
      JSON.stringify([await list(), await ownTokens()]);
    for (const token of tokens) expect(told).not.toContain(token.slice(9));
  });

  test("is listed, the newest first, without what lets its bearer in", async () => {
    await issue(user.uid, "first");
    rolecall.pass(1_000);
    const { expiresAt } = await issue(user.uid, " second ");
    const [newest, oldest] = await list();
    expect(newest).toEqual({
      id: newest?.id,
      name: "second",
      createdAt: rolecall.time.now,
      expiresAt,
      lastUsedAt: null,
    });
    expect(expiresAt).toBe(rolecall.time.now + 90 * DAY);
    expect(oldest?.name).toBe("first");
    expect(await ownTokens()).toEqual(await list());
  });

  test.each([
    [1, true],
    [3650, true],
    [0, false],
    [3651, false],
    [-1, false],
    [1.5, false],
    [NaN, false],
    [Infinity, false],
    ["90", false],
    [null, false],
  ])("for %j days: %j", async (days, isValid) => {
    const input = { userId: user.uid, name: "x", days };
    const { envelope } = await rolecall.callRaw("tokens.issue", input);
    if (isValid)
      expect(dataOf(envelope)).toMatchObject({
        expiresAt: rolecall.time.now + Number(days) * DAY,
      });
    else
      expect(envelope).toMatchObject({
        error: { fields: { days: [{ reason: "days" }] } },
      });
  });

  test.each(["", " ", "\u0000", "a\nb", "x".repeat(101), 7, null])(
    "is not called %j",
    async (name) => {
      const input = { userId: user.uid, name };
      const { envelope } = await rolecall.callRaw("tokens.issue", input);
      expect(errorOf(envelope)).toBe("VALIDATION invalid_fields");
      expect(rows()).toEqual([]);
    },
  );

  test("is logged by its name and whom it is for, and told to the windows", async () => {
    const input = { userId: user.uid, name: "nightly" };
    const { changed } = await rolecall.callRaw("tokens.issue", input);
    expect(changed).toEqual([{ entity: "tokens", id: user.uid }]);
    const revoked = await rolecall.callRaw("tokens.revoke", {
      id: await onlyId(),
    });
    expect(revoked.changed).toEqual(changed);
    const seen = rolecall.auditRows().map(({ operation, object, changes }) => ({
      operation,
      object,
      changes,
    }));
    expect(seen).toEqual([
      {
        operation: "Issue token",
        object: user.uid,
        changes: '{"token":[null,"nightly"]}',
      },
      {
        operation: "Revoke token",
        object: user.uid,
        changes: '{"token":["nightly",null]}',
      },
    ]);
    expect(rows()[0]?.created_by).toBe(rolecall.admin.id);
  });

  test("is not given to who is deactivated, deleted or nobody", async () => {
    await edit(1, { status: "deactivated" });
    const input = { userId: user.uid, name: "x" };
    const answer = await rolecall.call("tokens.issue", input);
    expect(errorOf(answer)).toBe("RULE token_for_deactivated");
    dataOf(await rolecall.call("users.delete", { id: user.uid }));
    const late = await rolecall.call("tokens.issue", input);
    expect(errorOf(late)).toBe("NOT_FOUND user_not_found");
    expect(rows()).toEqual([]);
  });
});

describe("revoking", () => {
  test("is once: the second time there is no such token, whoever asks", async () => {
    await issue();
    const id = await onlyId();
    dataOf(await rolecall.call("tokens.revoke", { id }));
    expect(errorOf(await rolecall.call("tokens.revoke", { id }))).toBe(
      "NOT_FOUND token_not_found",
    );
    expect(errorOf(await revokeOwn(id))).toBe("NOT_FOUND token_not_found");
    expect(await list()).toEqual([]);
    expect(rows()[0]?.revoked_at).toBe(rolecall.time.now);
  });

  test("by two at once is done by one", async () => {
    await issue();
    const id = await onlyId();
    const both = await Promise.all([
      rolecall.call("tokens.revoke", { id }),
      revokeOwn(id),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("one's own is everyone's right; another's is as unknown as one that never was", async () => {
    await issue();
    await issue(rolecall.admin.uid);
    const others = await onlyId(rolecall.admin.uid);
    const before = rolecall.contents();
    const never = "01972a00-0000-7000-8000-000000000000";
    const answers = [await revokeOwn(others), await revokeOwn(never)];
    expect(answers[0]).toEqual(answers[1]);
    expect(rolecall.contents()).toBe(before);
    expect(JSON.stringify(await ownTokens())).not.toContain(others);
    // Not even an administrator by the door of their own profile.
    const admin = { userId: rolecall.admin.id };
    const mine = await rolecall.call(
      "profile.revokeToken",
      { id: await onlyId() },
      admin,
    );
    expect(errorOf(mine)).toBe("NOT_FOUND token_not_found");
    dataOf(await revokeOwn(await onlyId()));
    expect(await ownTokens()).toEqual([]);
  });

  test("is for good: activating again brings none back", async () => {
    await issue();
    rolecall.pass(5_000);
    await edit(1, { status: "deactivated" });
    const at = rolecall.time.now;
    expect(rows()[0]?.revoked_at).toBe(at);
    rolecall.pass(5_000);
    await edit(2, { status: "active" });
    expect(await list()).toEqual([]);
    expect(await ownTokens()).toEqual([]);
    expect(rows()[0]?.revoked_at).toBe(at);
  });

  test("comes with deleting, at that time, and leaves those of others", async () => {
    await issue();
    await issue(rolecall.admin.uid);
    rolecall.pass(5_000);
    dataOf(await rolecall.call("users.delete", { id: user.uid }));
    expect(rows().map(({ revoked_at }) => revoked_at)).toEqual([
      rolecall.time.now,
      null,
    ]);
    expect(await list(rolecall.admin.uid)).toHaveLength(1);
  });

  test("is not what taking a role or a new password does", async () => {
    await issue();
    await edit(1, { roles: [] });
    expect(await list()).toHaveLength(1);
  });
});
