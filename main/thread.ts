import { parentPort, workerData } from "node:worker_threads";
import { createLocks } from "./access/locks.ts";
import { createStatusClock } from "./access/status-clock.ts";
import { appendToAudit } from "./audit/chain.ts";
import { readSetting } from "./store/settings.ts";
import { StoreProblem } from "./store/problem.ts";
import { createExecute } from "./dispatch/execute.ts";
import { createHandlers } from "./handlers.ts";
import { openStore, type OpenStore } from "./open-store.ts";
import type {
  FromThread,
  ThreadData,
  ToThread,
} from "./dispatch/thread-protocol.ts";

// Entry of each of the store's threads: the same code with a different connection.

// The cast states what main, the only starter of threads, hands over.
const { name, storeFile, isDemo, about } = workerData as ThreadData;
const port = parentPort;
if (!port) throw new Error("This file runs as a worker thread only");

/** Milliseconds between looks at the clock. */
const TICK = 1_000;
let timer: NodeJS.Timeout | undefined;
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
  const { store, auditKey, sqlite } = opened;
  const locks = createLocks(() => performance.now());
  const handlers = createHandlers({
    about: { ...about, sqlite },
    locks,
    auditKey,
  });
  const canWrite = name === "writer";
  const parts = { store, handlers, auditKey, clock, canWrite, report };
  if (canWrite) keepStatuses(createStatusClock({ ...parts, locks, onChange }));
  return { ...opened, execute: createExecute(parts) };
}

const onChange = (uids: readonly string[]) =>
  send({
    type: "changed",
    changed: uids.map((id) => ({ entity: "users", id })),
  });

/** Has the clock change what is due, every second, for as long as the store is open. */
function keepStatuses(tick: () => Promise<void>): void {
  const next = () => {
    timer = setTimeout(() => {
      tick()
        .catch((error: unknown) => isClosing || report("statuses", error))
        .finally(() => isClosing || next());
    }, TICK);
  };
  next();
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
      const outcome = await opened.execute(message.call);
      send({ type: "answer", id: message.id, outcome });
      return;
    }
    case "refusal":
      return opened?.store.write((unit) =>
        appendToAudit(unit, opened.auditKey, [message.entry]),
      );
    case "close":
      isClosing = true;
      clearTimeout(timer);
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
