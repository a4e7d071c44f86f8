import { parentPort, workerData } from "node:worker_threads";
import { createLocks } from "./access/locks.ts";
import { createStatusClock } from "./access/status-clock.ts";
import { appendToAudit } from "./audit/chain.ts";
import { readSetting } from "./store/settings.ts";
import { StoreProblem } from "./store/problem.ts";
import { createExecute } from "./dispatch/execute.ts";
import type { Life } from "./dispatch/handler.ts";
import { notDone } from "./dispatch/outcome.ts";
import { beginCall, isCallWanted } from "./dispatch/slots.ts";
import { createHandlers } from "./handlers.ts";
import { openStore, type OpenStore } from "./open-store.ts";
import type {
  FromThread,
  ThreadData,
  ToThread,
} from "./dispatch/thread-protocol.ts";

// Entry of each of the store's threads: the same code with a different connection.

// The cast states what main, the only starter of threads, hands over.
const { name, storeFile, isDemo, about, slots } = workerData as ThreadData;
const port = parentPort;
if (!port) throw new Error("This file runs as a worker thread only");

/** Milliseconds between looks at the clock. */
const TICK = 1_000;
/** Milliseconds in which calls can come in. */
const MOMENT = 1;
/** Milliseconds: nobody sees more than ten steps a second. */
const BETWEEN_PROGRESS = 100;
const timers = new Set<NodeJS.Timeout>();
let isClosing = false;

const send = (message: FromThread) => port.postMessage(message);
const clock = () => Date.now();
const report = (ref: string, error: unknown) =>
  send({
    type: "report",
    ref,
    text: error instanceof Error ? String(error.stack) : String(error),
  });

interface Opened extends OpenStore {
  readonly execute: ReturnType<typeof createExecute>;
}

async function open(): Promise<Opened> {
  const opened = await openStore(name, storeFile, isDemo);
  const { store, auditKey, sqlite, finder, keepUp } = opened;
  const locks = createLocks(() => performance.now());
  const handlers = createHandlers({
    about: { ...about, sqlite },
    locks,
    auditKey,
    finder,
  });
  const canWrite = name === "writer";
  const parts = { store, handlers, auditKey, clock, canWrite, report };
  if (canWrite) {
    const tick = createStatusClock({ ...parts, locks, onChange });
    repeat("statuses", () => tick().then(() => false));
  }
  if (keepUp) repeat("finding", keepUp);
  return { ...opened, execute: createExecute(parts) };
}

const onChange = (uids: readonly string[]) =>
  send({
    type: "changed",
    changed: uids.map((id) => ({ entity: "users", id })),
  });

/**
 * Has something done for as long as the store is open: again after a second, or after a moment for calls
 * where it says that there is more to do.
 */
function repeat(what: string, work: () => Promise<boolean>): void {
  const after = (delay: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work()
        .catch((error: unknown) => {
          if (!isClosing) report(what, error);
          return false;
        })
        .then((hasMore) => isClosing || after(hasMore ? MOMENT : TICK));
    }, delay);
    timers.add(timer);
  };
  after(TICK);
}

/** What a call is told of who waits for it, and tells them, past all that the thread still has to do. */
function lifeOf(id: number): Life {
  let toldAt = -Infinity;
  return {
    isWanted: () => isCallWanted(slots, id),
    progress(done, total) {
      const now = performance.now();
      if (done < total && now - toldAt < BETWEEN_PROGRESS) return;
      toldAt = now;
      send({ type: "progress", id, done, total });
    },
  };
}

let opening: Promise<Opened> | undefined;

async function start(): Promise<void> {
  try {
    opening = open();
    const { store } = await opening;
    const demo = await store.read((unit) => readSetting(unit, "demo"));
    send({ type: "opened", demo: demo ?? null });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const params = { file: storeFile, detail };
    const problem =
      error instanceof StoreProblem
        ? error
        : new StoreProblem("store_unusable", params);
    send({ type: "problem", reason: problem.reason, params: problem.params });
  }
}

async function receive(message: ToThread): Promise<void> {
  if (message.type === "open") return start();
  const opened = await opening?.catch(() => undefined);
  switch (message.type) {
    case "call": {
      if (!opened) throw new Error("A call came before the store was open");
      const { id, call } = message;
      const outcome = beginCall(slots, id)
        ? await opened.execute(call, lifeOf(id))
        : notDone("cancelled");
      send({ type: "answer", id, outcome });
      return;
    }
    case "refusal":
      return opened?.store.write((unit) =>
        appendToAudit(unit, opened.auditKey, [message.entry]),
      );
    case "close":
      isClosing = true;
      for (const timer of timers) clearTimeout(timer);
      opened?.close();
      port?.close();
      return;
    default:
      return message satisfies never;
  }
}

port.on("message", (message: ToThread) => {
  receive(message).catch((error: unknown) => report("thread", error));
});
