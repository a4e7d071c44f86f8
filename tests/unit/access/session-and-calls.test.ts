import { beforeEach, describe, expect, test, vi } from "vitest";
import { createSession } from "../../../main/access/session.ts";
import type { Call, Outcome } from "../../../main/dispatch/call.ts";
import { createDispatcher } from "../../../main/dispatch/dispatcher.ts";
import type { RolecallEvent } from "../../../preload/contract/events.ts";
import { givePassword, PASSWORD, passwordOf } from "../../support/passwords.ts";
import {
  createRolecall,
  dataOf,
  errorOf,
  userFields,
  type Rolecall,
} from "../../support/rolecall.ts";
import { countHashes } from "../../support/scrypt.ts";

// The session in main and the calls on the threads, put together as main does it.

countHashes();
const MINUTE = 60_000;

let rolecall: Rolecall;
let session: ReturnType<typeof createSession>;
let events: RolecallEvent[];
let dispatch: ReturnType<typeof createDispatcher>["dispatch"];
/** Holds the answers of an operation back until it is called. */
let holdBack: (operation: Call["operation"]) => () => void;

beforeEach(async () => {
  rolecall = await createRolecall();
  await givePassword(rolecall, rolecall.admin);
  events = [];
  session = createSession({
    monotonic: () => rolecall.time.monotonic,
    now: () => rolecall.time.now,
    onChange: (isLocked) => events.push({ type: "session", isLocked }),
  });
  const held = new Map<Call["operation"], Promise<unknown>>();
  holdBack = (operation) => {
    const gate = Promise.withResolvers<undefined>();
    held.set(operation, gate.promise);
    return () => {
      held.delete(operation);
      gate.resolve(undefined);
    };
  };
  const run = async (_: unknown, call: Call): Promise<Outcome> => {
    const outcome = await rolecall.execute(call);
    await held.get(call.operation);
    return outcome;
  };
  ({ dispatch } = createDispatcher({
    threads: { run, logRefusal: () => undefined },
    session,
    emit: (event) => events.push(event),
  }));
});

const call = (name: Call["operation"], input: object = {}) =>
  dispatch(name, input, 1);
const signIn = (username = "ada", password = PASSWORD) =>
  call("access.signIn", { username, password });
const answer = async (name: Call["operation"], input: object = {}) => {
  const envelope = await call(name, input);
  return envelope.ok ? "ok" : envelope.error.reason;
};
const stage = async () => {
  // The cast states the answer of this operation.
  const state = dataOf(await call("access.current")) as { stage: string };
  return state.stage;
};

describe("a window", () => {
  test("is locked when nobody is there, answers nothing, and opens by the password alone", async () => {
    dataOf(await signIn());
    expect(await answer("users.list")).toBe("ok");
    rolecall.pass(15 * MINUTE);
    expect(await stage()).toBe("locked");
    const told = JSON.stringify(await call("access.current"));
    expect(told).not.toMatch(/endsAt|startedAt|isDemo|mustSave/);
    for (const name of ["users.list", "profile.get", "settings.get"] as const)
      expect(await answer(name)).toBe("locked");
    expect(await answer("access.unlock", { password: "wrong" })).toBe(
      "wrong_password",
    );
    expect(await stage()).toBe("locked");
    expect(await answer("access.unlock", { password: PASSWORD })).toBe("ok");
    expect(await answer("users.list")).toBe("ok");
  });

  test("asks for the password again once five minutes have gone, and for five minutes not", async () => {
    dataOf(await signIn());
    const create = (username: string) =>
      answer("users.create", userFields({ username, roles: ["DEXADMIN"] }));
    expect(await create("one")).toBe("ok");
    rolecall.pass(5 * MINUTE);
    expect(await create("two")).toBe("confirm_password");
    const confirm = { password: PASSWORD };
    expect(await answer("access.confirmPassword", confirm)).toBe("ok");
    expect(await create("two")).toBe("ok");
  });

  test("is left when its user was deactivated, and is not come back to", async () => {
    const { id, uid } = await rolecall.addUser({ roles: ["DEXADMIN"] });
    await givePassword(rolecall, { id });
    dataOf(await signIn("jdoe"));
    for (const [version, status] of [
      [1, "deactivated"],
      [2, "active"],
    ] as const) {
      const input = { id: uid, version, changes: { status } };
      dataOf(await rolecall.call("users.edit", input));
    }
    expect(await answer("users.list")).toBe("signed_out");
    expect(session.current()).toBeNull();
    expect(await stage()).toBe("signedOut");
  });

  test("locks over too many wrong passwords in it, and says so to every window", async () => {
    dataOf(await signIn());
    const wrong = { password: "wrong" };
    for (let n = 0; n < 5; n += 1) await call("access.confirmPassword", wrong);
    events = [];
    expect(await answer("access.confirmPassword", wrong)).toBe("locked_out");
    expect(events).toContainEqual({ type: "session", isLocked: true });
    expect(await stage()).toBe("locked");
    expect(await answer("access.unlock", { password: PASSWORD })).toBe(
      "locked_out",
    );
    rolecall.pass(MINUTE);
    expect(await answer("access.unlock", { password: PASSWORD })).toBe("ok");
  });

  test("that another guesses at from outside is left alone", async () => {
    dataOf(await signIn());
    for (let n = 0; n < 6; n += 1) await signIn("ada", "wrong");
    expect(await stage()).toBe("signedIn");
    expect(await answer("users.list")).toBe("ok");
  });

  test("of a page that is not ours is nobody's", async () => {
    dataOf(await signIn());
    const foreign = await dispatch("users.list", {}, null);
    expect(errorOf(foreign)).toBe("UNAUTHENTICATED foreign_page");
    const out = await dispatch("access.signOut", {}, null);
    expect(out.ok).toBe(false);
    expect(await stage()).toBe("signedIn");
  });
});

describe("a new password", () => {
  test("ends no session that set it, whatever was asked at the same time", async () => {
    dataOf(await signIn());
    const input = { password: PASSWORD, newPassword: passwordOf(1) };
    const asked = [
      call("users.list"),
      call("profile.changePassword", input),
      call("users.list"),
      call("access.current"),
    ];
    const answers = await Promise.all(asked);
    expect(answers[1]?.ok).toBe(true);
    expect(await answer("users.list")).toBe("ok");
  });

  test("ends none either when an answer about it overtakes it", async () => {
    dataOf(await signIn());
    const letGo = holdBack("profile.changePassword");
    const input = { password: PASSWORD, newPassword: passwordOf(1) };
    const changing = call("profile.changePassword", input);
    // Another thread reads what the writer has just written, before main has heard of it.
    await vi.waitUntil(
      () => rolecall.sessionOf(rolecall.admin.id)?.generation === 3,
    );
    const overtaking = answer("users.list");
    await rolecall.tick();
    letGo();
    dataOf(await changing);
    expect(["ok", "signed_out"]).toContain(await overtaking);
    expect(await stage()).toBe("signedIn");
  });
});

describe("an answer that comes late", () => {
  test("unlocks nothing of who signed in since", async () => {
    const { id } = await rolecall.addUser({ roles: ["DEXADMIN"] });
    await givePassword(rolecall, { id }, passwordOf(3));
    dataOf(await signIn());
    session.lock();
    const letGo = holdBack("access.unlock");
    const unlocking = call("access.unlock", { password: PASSWORD });
    dataOf(await call("access.signOut"));
    dataOf(await signIn("jdoe", passwordOf(3)));
    session.lock();
    letGo();
    await unlocking;
    expect(await stage()).toBe("locked");
    expect(session.current()?.userId).toBe(id);
  });

  test("keeps nobody from signing out at once", async () => {
    dataOf(await signIn());
    const letGo = holdBack("access.signIn");
    const slow = signIn("ada", "wrong");
    const leaving = call("access.signOut");
    await vi.waitUntil(() => session.current() === null);
    letGo();
    dataOf(await leaving);
    expect((await slow).ok).toBe(false);
    expect(await stage()).toBe("signedOut");
  });

  test("signs nobody out who signed in since", async () => {
    dataOf(await signIn());
    const letGo = holdBack("access.signOut");
    const leaving = call("access.signOut");
    dataOf(await signIn());
    letGo();
    dataOf(await leaving);
    expect(await stage()).toBe("signedIn");
  });
});
