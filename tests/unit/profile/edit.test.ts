import { beforeEach, describe, expect, test } from "vitest";
import {
  createRolecall,
  dataOf,
  errorOf,
  type Rolecall,
} from "../../support/rolecall.ts";

// The own account: what everyone may do, whatever their roles, and no more than that.

let rolecall: Rolecall;
let user: { readonly id: number; readonly uid: string };
beforeEach(async () => {
  rolecall = await createRolecall();
  user = await rolecall.addUser({ username: "jdoe" });
});

const asker = (via: "window" | "api" = "api") => ({ userId: user.id, via });
const get = async () => dataOf(await rolecall.call("profile.get", {}, asker()));
const edit = (changes: object, version = 1) =>
  rolecall.callRaw("profile.edit", { version, changes }, asker());

describe("one's own profile", () => {
  test("is read and edited without any role, and logged by old and new value", async () => {
    expect(await get()).toMatchObject({ username: "jdoe", roles: [] });
    const changes = {
      firstName: " Janet ",
      lastName: "Roe",
      email: "janet@example.org",
      phone: "+49 1",
      imsId: "x-1",
    };
    const { envelope, changed } = await edit(changes);
    expect(dataOf(envelope)).toEqual({ id: user.uid, version: 2 });
    expect(changed).toEqual([{ entity: "users", id: user.uid }]);
    expect(await get()).toMatchObject({ ...changes, firstName: "Janet" });
    const [entry] = rolecall.auditRows();
    expect(entry).toMatchObject({
      operation: "Edit own profile",
      actor: user.id,
      object: user.uid,
    });
    expect(JSON.parse(entry?.changes ?? "{}")).toMatchObject({
      firstName: ["Jane", "Janet"],
      phone: [null, "+49 1"],
    });
  });

  test.each([
    { roles: ["DEXADMIN"] },
    { roles: [] },
    { status: "deactivated" },
    { status: "active" },
    { username: "root" },
    { username: "jdoe" },
    { id: "x" },
    { version: 9 },
    { firstName: "" },
    { email: "x" },
  ])("takes no %j, alone or with what it may", async (changes) => {
    const before = rolecall.contents();
    for (const more of [changes, { phone: "1", ...changes }]) {
      const { envelope } = await edit(more);
      expect(errorOf(envelope)).toBe("VALIDATION invalid_fields");
    }
    expect(rolecall.contents()).toBe(before);
  });

  test("is nobody else's: there is no way to say whose", async () => {
    const input = { id: rolecall.admin.uid, version: 1, changes: {} };
    const { envelope } = await rolecall.callRaw("profile.edit", input, asker());
    expect(errorOf(envelope)).toBe("VALIDATION invalid_fields");
    const got = await rolecall.callRaw(
      "profile.get",
      { id: rolecall.admin.uid },
      asker(),
    );
    expect(errorOf(got.envelope)).toBe("VALIDATION invalid_fields");
  });

  test("is edited over the version that was seen, and by one of two at once", async () => {
    const both = await Promise.all([
      edit({ firstName: "One" }),
      edit({ firstName: "Two" }),
    ]);
    const answers = both.map(({ envelope }) =>
      envelope.ok ? "ok" : errorOf(envelope),
    );
    expect(answers).toEqual(["ok", "CONFLICT stale_version"]);
    expect(await get()).toMatchObject({ firstName: "One", version: 2 });
  });

  test("that stays as it is writes nothing", async () => {
    const before = rolecall.contents();
    const { envelope } = await edit({ firstName: "Jane" });
    expect(dataOf(envelope)).toEqual({ id: user.uid, version: 1 });
    expect(rolecall.contents()).toBe(before);
    expect(rolecall.auditRows()).toEqual([]);
  });

  test("is an administrator's own as well, and keeps roles and status", async () => {
    const admin = { userId: rolecall.admin.id };
    const input = { version: 1, changes: { firstName: "Augusta" } };
    dataOf(await rolecall.call("profile.edit", input, admin));
    const own = dataOf(await rolecall.call("profile.get", {}, admin));
    expect(own).toMatchObject({
      firstName: "Augusta",
      roles: ["DEXADMIN"],
      status: "active",
    });
  });

  test("is nobody's who was deactivated or has no way in", async () => {
    const { envelope } = await rolecall.callRaw(
      "profile.get",
      {},
      asker("window"),
    );
    expect(errorOf(envelope)).toBe("FORBIDDEN no_admin_tool");
    const changes = { status: "deactivated" } as const;
    const input = { id: user.uid, version: 1, changes };
    dataOf(await rolecall.call("users.edit", input));
    const late = await edit({ firstName: "X" }, 2);
    expect(errorOf(late.envelope)).toBe("UNAUTHENTICATED signed_out");
  });
});
