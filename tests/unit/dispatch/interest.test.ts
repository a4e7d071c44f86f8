import { beforeEach, describe, expect, test } from "vitest";
import {
  operations,
  type OperationName,
} from "../../../preload/contract/index.ts";
import type { Operation } from "../../../preload/contract/operation.ts";
import type { RolecallEvent } from "../../../preload/contract/events.ts";
import { createSession } from "../../../main/access/session.ts";
import { failed } from "../../../main/dispatch/app-error.ts";
import type { Call, Outcome } from "../../../main/dispatch/call.ts";
import { createDispatcher } from "../../../main/dispatch/dispatcher.ts";
import { isNewestOnly } from "../../../main/dispatch/newest-only.ts";
import type { Asker } from "../../../main/dispatch/pending.ts";
import { JOB } from "../../support/bulk.ts";
import { dataOf, errorOf } from "../../support/rolecall.ts";

// Which calls nobody waits for any more, and who hears how far a job is; with threads whose answers come
// when a test lets them.

const done: Outcome = {
  envelope: { ok: true, data: {} },
  changed: [],
  session: null,
  refusal: null,
};

interface Asked {
  readonly call: Call;
  readonly asker: Asker;
  readonly answer: (outcome: Outcome) => void;
}
let asked: Asked[];
let events: RolecallEvent[];
let refusals: unknown[];
let session: ReturnType<typeof createSession>;
let dispatcher: ReturnType<typeof createDispatcher>;
const signIn = (userId = 1) =>
  session.change(
    { kind: "start", user: { userId, generation: 1, idleMinutes: 15 } },
    null,
  );

beforeEach(() => {
  asked = [];
  events = [];
  refusals = [];
  session = createSession({
    monotonic: () => 0,
    now: () => 0,
    onChange: () => undefined,
  });
  const run = (_: unknown, call: Call, asker: Asker = {}) =>
    new Promise<Outcome>((answer) => asked.push({ call, asker, answer }));
  dispatcher = createDispatcher({
    threads: { run, logRefusal: (entry) => refusals.push(entry) },
    session,
    emit: (event) => events.push(event),
  });
  signIn();
});

const ask = (
  name: OperationName,
  input: unknown = {},
  window: number | null = 1,
) => {
  const envelope = dispatcher.dispatch(name, input, window);
  const last = asked.at(-1);
  if (!last) throw new Error("Nothing was asked");
  return {
    envelope,
    answer: last.answer,
    isEnded: () => last.asker.signal?.aborted === true,
    progress: (...far: [number, number]) => last.asker.onProgress?.(...far),
    isPatient: last.asker.isPatient === true,
  };
};

describe("the newest call of a window", () => {
  test.each(Object.keys(isNewestOnly) as OperationName[])(
    "of %s ends the one before, whose answer is nobody's",
    async (name) => {
      const older = ask(name);
      const newer = ask(name);
      expect([older.isEnded(), newer.isEnded()]).toEqual([true, false]);
      older.answer(done);
      newer.answer(done);
      expect(errorOf(await older.envelope)).toBe("UNAVAILABLE cancelled");
      dataOf(await newer.envelope);
    },
  );

  test("ends no call of another kind, of another window, or that is over", async () => {
    const list = ask("users.list");
    const others = [
      ask("users.count"),
      ask("users.get"),
      ask("users.get"),
      ask("users.list", {}, 2),
      ask("bulk.preview"),
    ];
    expect(list.isEnded()).toBe(false);
    expect(others.some(({ isEnded }) => isEnded())).toBe(false);
    list.answer(done);
    await list.envelope;
    const next = ask("users.list");
    next.answer(done);
    dataOf(await next.envelope);
    expect(list.isEnded()).toBe(false);
  });

  test("is not ended by a page that is not ours", async () => {
    const ours = ask("users.list");
    ask("users.list", {}, null);
    expect(ours.isEnded()).toBe(false);
    ours.answer(done);
    dataOf(await ours.envelope);
  });

  test("leaves what an older one was refused for in the log", async () => {
    const older = ask("users.list");
    ask("users.list");
    const entry = { operation: "List users" };
    older.answer({
      ...done,
      envelope: failed("FORBIDDEN", "missing_role"),
      // The cast: as much of an entry as is looked at.
      refusal: entry as Outcome["refusal"],
    });
    expect(errorOf(await older.envelope)).toBe("FORBIDDEN missing_role");
    expect(refusals).toEqual([entry]);
  });

  test("is what the contract says of each operation", () => {
    const inContract = Object.entries<Operation>(operations).flatMap(
      ([name, { newestOnly }]) => (newestOnly ? [name] : []),
    );
    expect(Object.keys(isNewestOnly).sort()).toEqual(inContract.sort());
  });
});

describe("a job", () => {
  const begin = (job: unknown = JOB) => ask("bulk.apply", { job });

  test("is ended at once by who began it, from any of their windows", async () => {
    const job = begin();
    const cancel = ask("jobs.cancel", { job: JOB }, 2);
    expect(job.isEnded()).toBe(true);
    expect(cancel.isEnded()).toBe(false);
    job.answer({ ...done, envelope: failed("UNAVAILABLE", "cancelled") });
    expect(errorOf(await job.envelope)).toBe("UNAVAILABLE cancelled");
  });

  test("holds the window that began it, until it is over", async () => {
    const job = begin();
    expect([1, 2].map(dispatcher.hasJob)).toEqual([true, false]);
    job.answer(done);
    await job.envelope;
    expect(dispatcher.hasJob(1)).toBe(false);
  });

  test("that was done all the same says so", async () => {
    const job = begin();
    ask("jobs.cancel", { job: JOB });
    job.answer({ ...done, envelope: { ok: true, data: { changed: 3 } } });
    expect(dataOf(await job.envelope)).toEqual({ changed: 3 });
  });

  test.each<[string, unknown, number | null]>([
    ["by a page that is not ours", { job: JOB }, null],
    ["by another name", { job: "00000000-0000-4000-8000-000000000000" }, 1],
    ["without a name", {}, 1],
    ["by what is no name", { job: { toString: () => JOB } }, 1],
    ["by nothing", null, 1],
  ])("is not ended %s", (_, input, window) => {
    const job = begin();
    ask("jobs.cancel", input, window);
    expect(job.isEnded()).toBe(false);
  });

  test("is not ended by another session, nor by a locked one", () => {
    const job = begin();
    session.lock();
    ask("jobs.cancel", { job: JOB });
    expect(job.isEnded()).toBe(false);
    signIn(2);
    ask("jobs.cancel", { job: JOB });
    expect(job.isEnded()).toBe(false);
    // Of the same user, but another signing-in.
    signIn(1);
    ask("jobs.cancel", { job: JOB });
    expect(job.isEnded()).toBe(false);
  });

  test("goes on when its session is locked or over: it was confirmed", () => {
    const job = begin();
    ask("access.lock");
    ask("access.signOut");
    expect(job.isEnded()).toBe(false);
  });

  test("without a name is one all the same, and so are two of one name", () => {
    expect(begin(undefined).isEnded()).toBe(false);
    const [one, two] = [begin(), begin()];
    ask("jobs.cancel", { job: JOB });
    expect([one.isEnded(), two.isEnded()]).toEqual([true, true]);
  });

  test("tells how far it is, to the session that began it, while it is unlocked", () => {
    const job = begin();
    job.progress(1, 4);
    session.lock();
    job.progress(2, 4);
    const mark = session.current();
    session.change({ kind: "unlock" }, mark);
    job.progress(3, 4);
    signIn(2);
    job.progress(4, 4);
    expect(events).toEqual(
      [1, 3].map((far) => ({
        type: "progress",
        job: JOB,
        done: far,
        total: 4,
      })),
    );
  });

  test("that changed very many tells of them as all", async () => {
    const job = begin();
    job.answer({
      ...done,
      changed: [
        { entity: "users", id: "all" },
        { entity: "tokens", id: "x" },
      ],
    });
    await job.envelope;
    expect(events).toEqual([
      { type: "changed", entity: "users", ids: "all" },
      { type: "changed", entity: "tokens", ids: ["x"] },
    ]);
  });
});

test("what main has done already waits for the log as long as it takes", () => {
  expect(ask("access.lock").isPatient).toBe(true);
  expect(ask("users.edit").isPatient).toBe(false);
  expect(ask("access.signOut").isPatient).toBe(true);
});
