import { beforeEach, describe, expect, test } from "vitest";
import { createSession } from "../../../main/access/session.ts";
import { failed } from "../../../main/dispatch/app-error.ts";
import type { Call, Outcome } from "../../../main/dispatch/call.ts";
import { createDispatcher } from "../../../main/dispatch/dispatcher.ts";

// The dispatcher with threads whose answers come when a test lets them.

const done: Outcome = {
  envelope: { ok: true, data: {} },
  changed: [],
  session: null,
  refusal: null,
};
const over: Outcome = {
  ...done,
  envelope: failed("UNAUTHENTICATED", "signed_out"),
  session: { kind: "end" },
};

let asked: { call: Call; answer: (outcome: Outcome) => void }[];
let session: ReturnType<typeof createSession>;
let dispatch: ReturnType<typeof createDispatcher>["dispatch"];

beforeEach(() => {
  asked = [];
  session = createSession({
    monotonic: () => 0,
    now: () => 0,
    onChange: () => undefined,
  });
  const run = (_: unknown, call: Call) =>
    new Promise<Outcome>((answer) => asked.push({ call, answer }));
  const threads = { run, logRefusal: () => undefined };
  ({ dispatch } = createDispatcher({
    threads,
    session,
    emit: () => undefined,
  }));
  const user = { userId: 1, generation: 1, idleMinutes: 15 };
  session.change({ kind: "start", user }, null);
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("leaving", () => {
  test("locks before any thread has answered", () => {
    void dispatch("access.lock", {}, 1);
    expect(session.current()?.claim.isLocked).toBe(true);
    expect(asked[0]?.call.session?.isLocked).toBe(false);
  });

  test("signs out even where that can't be written down", async () => {
    const answer = dispatch("access.signOut", {}, 1);
    expect(session.current()).toBeNull();
    asked[0]?.answer({
      ...done,
      envelope: failed("UNAVAILABLE", "storage_failed"),
    });
    expect((await answer).ok).toBe(false);
    expect(session.current()).toBeNull();
  });

  test("is not for a page that is not ours", () => {
    void dispatch("access.signOut", {}, null);
    void dispatch("access.lock", {}, null);
    expect(session.current()?.claim.isLocked).toBe(false);
  });
});

describe("a call that a new password overtakes", () => {
  test("is asked again, and the session goes on", async () => {
    void dispatch("profile.changePassword", {}, 1);
    const list = dispatch("users.list", {}, 1);
    // The reader has seen the new password before main has heard of it.
    asked[1]?.answer(over);
    await settled();
    expect(session.current()).not.toBeNull();
    asked[0]?.answer({ ...done, session: { kind: "renew", generation: 2 } });
    await settled();
    await settled();
    expect(asked[2]?.call.session?.generation).toBe(2);
    asked[2]?.answer(done);
    expect(await list).toEqual(done.envelope);
    expect(session.current()?.claim.generation).toBe(2);
  });

  test("ends the session where the change was refused", async () => {
    void dispatch("profile.changePassword", {}, 1);
    const list = dispatch("users.list", {}, 1);
    asked[1]?.answer(over);
    asked[0]?.answer({
      ...done,
      envelope: failed("FORBIDDEN", "wrong_password"),
    });
    expect(await list).toEqual(over.envelope);
    expect(session.current()).toBeNull();
  });
});
