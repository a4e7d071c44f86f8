import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { createSession } from "../../../main/access/session.ts";
import type { SessionChange } from "../../../main/dispatch/call.ts";

// The session in main's memory, by a clock that nobody can set.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let time: { monotonic: number; now: number };
let changes: number;
let session: ReturnType<typeof createSession>;
beforeEach(() => {
  time = { monotonic: 1_000, now: Date.UTC(2026, 5, 1) };
  changes = 0;
  session = createSession({
    monotonic: () => time.monotonic,
    now: () => time.now,
    onChange: () => (changes += 1),
  });
});

const pass = (milliseconds: number) => {
  time.monotonic += milliseconds;
  time.now += milliseconds;
};
const user = { userId: 7, generation: 3, idleMinutes: 15 };
const start = (change: Partial<typeof user> = {}) => {
  session.change({ kind: "start", user: { ...user, ...change } }, null);
  return session.current();
};
/** As a call that is made now would have it. */
const change = (what: SessionChange) => session.change(what, session.current());
const isLocked = () => session.current()?.claim.isLocked;

describe("a session", () => {
  test("is nobody's before sign-in, and after its end", () => {
    expect(session.current()).toBeNull();
    start();
    expect(session.current()).toMatchObject({ userId: 7 });
    change({ kind: "end" });
    expect(session.current()).toBeNull();
    expect(changes).toBe(2);
  });

  test("locks after the idle minutes, to the millisecond, and says so", () => {
    start();
    pass(15 * MINUTE - 1);
    expect(isLocked()).toBe(false);
    pass(1);
    session.check();
    expect(changes).toBe(2);
    expect(isLocked()).toBe(true);
    session.check();
    expect(changes).toBe(2);
  });

  test("goes on as long as somebody is there, and is not revived by coming back", () => {
    start();
    for (let n = 0; n < 20; n += 1) {
      pass(14 * MINUTE);
      session.touch();
      expect(isLocked()).toBe(false);
    }
    pass(15 * MINUTE);
    session.touch();
    expect(isLocked()).toBe(true);
    pass(MINUTE);
    session.touch();
    expect(isLocked()).toBe(true);
  });

  test("ends twelve hours after it began, whatever is done in it, locked or not", () => {
    for (const lock of [true, false]) {
      start({ idleMinutes: 60 });
      if (lock) session.lock();
      for (let n = 0; n < 24; n += 1) {
        expect(session.current()).not.toBeNull();
        pass(30 * MINUTE);
        if (n < 23) session.touch();
        change({ kind: "confirm" });
      }
      session.touch();
      expect(session.current()).toBeNull();
    }
  });

  test("that is over is not unlocked by an answer that comes late", () => {
    const asker = start();
    session.lock();
    pass(12 * HOUR);
    session.change({ kind: "unlock" }, asker);
    expect(session.current()).toBeNull();
  });

  test("is locked by hand, and unlocked with its time begun anew", () => {
    start();
    pass(10 * MINUTE);
    change({ kind: "lock" });
    expect(isLocked()).toBe(true);
    change({ kind: "unlock" });
    expect(isLocked()).toBe(false);
    pass(10 * MINUTE);
    expect(isLocked()).toBe(false);
    pass(5 * MINUTE);
    expect(isLocked()).toBe(true);
  });

  test("counts a password as given for five minutes, from sign-in, confirming and unlocking", () => {
    const isConfirmed = () => session.current()?.claim.isConfirmed;
    start({ idleMinutes: 60 });
    const ways = ["confirm", "unlock", "confirm"] as const;
    for (const kind of ways) {
      pass(5 * MINUTE - 1);
      expect(isConfirmed()).toBe(true);
      pass(1);
      expect(isConfirmed()).toBe(false);
      change({ kind });
    }
    expect(isConfirmed()).toBe(true);
    session.lock();
    expect(isConfirmed()).toBe(false);
  });

  test("follows the policy of idle minutes, and its user's next generation", () => {
    start();
    pass(6 * MINUTE);
    change({ kind: "policy", idleMinutes: 5 });
    expect(isLocked()).toBe(true);
    change({ kind: "unlock" });
    change({ kind: "renew", generation: 4 });
    expect(session.current()?.claim.generation).toBe(4);
    pass(5 * MINUTE);
    expect(isLocked()).toBe(true);
  });
});

describe("an answer that comes late", () => {
  test("of an earlier session does nothing to this one", () => {
    const earlier = start();
    start({ userId: 8 });
    session.lock();
    const kinds: readonly SessionChange[] = [
      { kind: "end" },
      { kind: "unlock" },
      { kind: "confirm" },
      { kind: "renew", generation: 9 },
      { kind: "policy", idleMinutes: 60 },
    ];
    for (const each of kinds) session.change(each, earlier);
    for (const each of kinds) session.change(each, null);
    expect(session.current()).toMatchObject({
      userId: 8,
      claim: { isLocked: true, generation: 3 },
    });
  });

  test("from before the new password does not end the session that set it", () => {
    const before = start();
    change({ kind: "renew", generation: 4 });
    session.change({ kind: "end" }, before);
    expect(session.current()).not.toBeNull();
    change({ kind: "end" });
    expect(session.current()).toBeNull();
  });

  test("to a lock locks nobody who signed in since", () => {
    const earlier = start();
    start();
    session.change({ kind: "lock" }, earlier);
    expect(isLocked()).toBe(false);
  });
});

type Act =
  | { readonly pass: number }
  | { readonly jump: number }
  | "touch"
  | "lock"
  | "unlock"
  | "confirm";

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ pass: fc.integer({ min: 0, max: 20 * MINUTE }) }),
  fc.record({ jump: fc.integer({ min: -10 * 365 * 24 * HOUR, max: 1e12 }) }),
  fc.constantFrom(
    "touch" as const,
    "lock" as const,
    "unlock" as const,
    "confirm" as const,
  ),
);

test("a session is what a plain model says, and no wall clock has a say in it", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 80, size: "max" }), (acts) => {
      const since = time.monotonic;
      let locked = false;
      let activeAt = since;
      let confirmedAt = since;
      start();
      for (const each of acts) {
        if (time.monotonic - activeAt >= 15 * MINUTE) locked = true;
        if (each === "touch") activeAt = time.monotonic;
        if (each === "unlock" || each === "confirm")
          confirmedAt = time.monotonic;
        if (each === "lock") locked = true;
        if (each === "unlock") [locked, activeAt] = [false, time.monotonic];
        if (each === "touch") session.touch();
        else if (typeof each === "string") change({ kind: each });
        else if ("pass" in each) pass(each.pass);
        else time.now += each.jump;
        const isOver = time.monotonic - since >= 12 * HOUR;
        if (isOver) return expect(session.current()).toBeNull();
        const isIdle = time.monotonic - activeAt >= 15 * MINUTE;
        const isFresh = time.monotonic - confirmedAt < 5 * MINUTE;
        const lockedNow = locked || isIdle;
        expect(session.current()?.claim).toMatchObject({
          isLocked: lockedNow,
          isConfirmed: !lockedNow && isFresh,
        });
      }
      return undefined;
    }),
    { numRuns: 300 },
  );
});
