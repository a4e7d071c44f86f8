import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Call, Outcome } from "../../../main/dispatch/call.ts";
import { createPending } from "../../../main/dispatch/pending.ts";
import {
  beginCall,
  createSlots,
  isCallWanted,
} from "../../../main/dispatch/slots.ts";
import type { ToThread } from "../../../main/dispatch/thread-protocol.ts";
import { errorOf } from "../../support/rolecall.ts";

// The calls that a thread has before it, with a thread that does what a test says.

const call: Call = {
  operation: "users.list",
  input: {},
  userId: 1,
  via: "window",
  isOurs: true,
  session: null,
};
const done: Outcome = {
  envelope: { ok: true, data: {} },
  changed: [],
  session: null,
  refusal: null,
};
const BUSY_AFTER = 10_000;

let slots: Int32Array;
let sent: number[];
let pending: ReturnType<typeof createPending>;
function start(busyAfter: number | null = BUSY_AFTER): void {
  slots = createSlots();
  sent = [];
  const send = (message: ToThread) => {
    if (message.type === "call") sent.push(message.id);
  };
  pending = createPending({ slots, send, busyAfter });
}
beforeEach(() => {
  vi.useFakeTimers();
  start();
});
afterEach(() => vi.useRealTimers());

const ask = (asker?: Parameters<typeof pending.call>[1]) => {
  const answer = pending.call(call, asker).then((outcome) => {
    if (!outcome) return "lost";
    return outcome.envelope.ok ? "ok" : errorOf(outcome.envelope);
  });
  return { answer, id: sent.at(-1) ?? 0 };
};

test("a call is begun once, and is wanted until it is over", async () => {
  const { answer, id } = ask();
  expect(isCallWanted(slots, id)).toBe(false);
  expect(beginCall(slots, id)).toBe(true);
  expect(beginCall(slots, id)).toBe(false);
  expect(isCallWanted(slots, id)).toBe(true);
  pending.settle(id, done);
  expect(await answer).toBe("ok");
  expect(isCallWanted(slots, id)).toBe(false);
});

describe("a call that nobody waits for any more", () => {
  test("before it was begun is answered at once, and never begins", async () => {
    const ending = new AbortController();
    const { answer, id } = ask({ signal: ending.signal });
    ending.abort();
    expect(await answer).toBe("UNAVAILABLE cancelled");
    expect(beginCall(slots, id)).toBe(false);
    // What the thread then says of it is for nobody, nor for who has the slot by now.
    pending.settle(id, done);
  });

  test("once it was begun answers by itself: what it says is what it did", async () => {
    const ending = new AbortController();
    const { answer, id } = ask({ signal: ending.signal });
    beginCall(slots, id);
    ending.abort();
    expect(isCallWanted(slots, id)).toBe(false);
    pending.settle(id, done);
    expect(await answer).toBe("ok");
  });

  test("before it is sent is not sent", async () => {
    const { answer } = ask({ signal: AbortSignal.abort() });
    expect(await answer).toBe("UNAVAILABLE cancelled");
    expect(sent).toEqual([]);
  });
});

describe("a thread that is busy", () => {
  test("has calls taken back after ten seconds, which then never begin", async () => {
    const { answer, id } = ask();
    await vi.advanceTimersByTimeAsync(BUSY_AFTER - 1);
    expect(slots.includes(id)).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe("UNAVAILABLE busy");
    expect(beginCall(slots, id)).toBe(false);
  });

  test("keeps what it has begun", async () => {
    const { answer, id } = ask();
    await vi.advanceTimersByTimeAsync(BUSY_AFTER - 1);
    beginCall(slots, id);
    await vi.advanceTimersByTimeAsync(BUSY_AFTER);
    expect(isCallWanted(slots, id)).toBe(true);
    pending.settle(id, done);
    expect(await answer).toBe("ok");
  });

  test("is waited for by who is patient, and on threads where that is no matter", async () => {
    const patient = ask({ isPatient: true });
    await vi.advanceTimersByTimeAsync(BUSY_AFTER);
    expect(beginCall(slots, patient.id)).toBe(true);
    start(null);
    const other = ask();
    await vi.advanceTimersByTimeAsync(BUSY_AFTER);
    expect(beginCall(slots, other.id)).toBe(true);
  });

  test("with more calls than there are slots says so, and takes others once some are over", async () => {
    start(null);
    const all = Array.from({ length: 1024 }, () => ask());
    expect(new Set(sent).size).toBe(1024);
    expect(await ask().answer).toBe("UNAVAILABLE busy");
    const [first] = all;
    beginCall(slots, first?.id ?? 0);
    pending.settle(first?.id ?? 0, done);
    expect(await first?.answer).toBe("ok");
    const next = ask();
    expect(beginCall(slots, next.id)).toBe(true);
    // A new id in an old slot: who held it before is not taken for it.
    expect(isCallWanted(slots, first?.id ?? 0)).toBe(false);
    expect(isCallWanted(slots, next.id)).toBe(true);
  });

  test("with one long call lets thousands of others by", () => {
    const long = ask({ isPatient: true });
    beginCall(slots, long.id);
    for (let n = 0; n < 5_000; n += 1) {
      const { id } = ask();
      expect(beginCall(slots, id)).toBe(true);
      pending.settle(id, done);
    }
    expect(isCallWanted(slots, long.id)).toBe(true);
  });
});

test("a thread that ends loses its calls, and no clock asks after them", async () => {
  const { answer } = ask();
  pending.lose();
  expect(await answer).toBe("lost");
  expect(vi.getTimerCount()).toBe(0);
});

test("how far a call is, is told to who asked, and to nobody once it is over", () => {
  const told: unknown[] = [];
  const { id } = ask({ onProgress: (...far) => told.push(far) });
  pending.progress({ type: "progress", id, done: 1, total: 2 });
  pending.progress({ type: "progress", id: id + 1, done: 7, total: 9 });
  beginCall(slots, id);
  pending.settle(id, done);
  pending.progress({ type: "progress", id, done: 2, total: 2 });
  expect(told).toEqual([[1, 2]]);
});
