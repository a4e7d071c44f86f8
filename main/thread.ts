import { parentPort, workerData } from "node:worker_threads";
import { appendToAudit } from "./audit/chain.ts";
import { readSetting } from "./settings/settings.ts";
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

const send = (message: FromThread) => port.postMessage(message);
const clock = () => Date.now();
const report = (ref: string, error: unknown) =>
  send({
    type: "report",
    ref,
    text: error instanceof Error ? String(error.stack) : String(error),
  });

let open: OpenStore | undefined;
let execute: ReturnType<typeof createExecute> | undefined;

async function start(): Promise<void> {
  try {
    open = await openStore(name, storeFile, isDemo);
    const { store, auditKey, sqlite } = open;
    const handlers = createHandlers({ ...about, sqlite });
    execute = createExecute({
      store,
      handlers,
      auditKey,
      clock,
      canWrite: name === "writer",
      report,
    });
    const demo = await store.read((unit) => readSetting(unit, "demo"));
    send({ type: "opened", demo: demo ?? null });
  } catch (error) {
    const params = {
      file: storeFile,
      detail: error instanceof Error ? error.message : String(error),
    };
    const problem =
      error instanceof StoreProblem
        ? error
        : new StoreProblem("store_unusable", params);
    send({ type: "problem", reason: problem.reason, params: problem.params });
  }
}

async function receive(message: ToThread): Promise<void> {
  switch (message.type) {
    case "open":
      return start();
    case "call":
      if (execute) {
        send({
          type: "answer",
          id: message.id,
          outcome: await execute(message.call),
        });
      }
      return;
    case "refusal":
      await open?.store.write((unit) =>
        appendToAudit(unit, open?.auditKey ?? neverOpen(), [message.entry]),
      );
      return;
    case "close":
      open?.close();
      port?.close();
      return;
    default:
      return message satisfies never;
  }
}

function neverOpen(): never {
  throw new Error("The store is not open");
}

port.on("message", (message: ToThread) => {
  receive(message).catch((error: unknown) => report("thread", error));
});
