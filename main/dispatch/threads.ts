import { Worker } from "node:worker_threads";
import type { DemoAccount } from "../../preload/contract/access.ts";
import type { ThreadName } from "../../preload/contract/operation.ts";
import { StoreProblem } from "../store/problem.ts";
import { failed } from "./app-error.ts";
import type { Call, Outcome } from "./call.ts";
import type { FromThread, ThreadData, ToThread } from "./thread-protocol.ts";

export interface ThreadsParts extends Omit<ThreadData, "name"> {
  /** The built file of dispatch/thread.ts. */
  readonly threadFile: string;
  readonly report: (ref: string, text: string) => void;
  /** The store is open, or can't be. Said once, and again when opening is tried again. */
  readonly onOpened: (demo: DemoAccount | null) => void;
  readonly onProblem: (problem: StoreProblem) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, (outcome: Outcome) => void>;
  /** Resolves once its connection is open; rejects with the StoreProblem. */
  readonly opened: Promise<DemoAccount | null>;
}

const NAMES = [
  "writer",
  "reader",
  "jobs",
] as const satisfies readonly ThreadName[];

const NOTHING = { changed: [], session: null, refusal: null } as const;

/** Starts, feeds and, when one dies, replaces the threads on which all SQL and hashing runs. */
export function createThreads(parts: ThreadsParts) {
  const threads = new Map<ThreadName, Thread>();
  let opening: Promise<void> | undefined;
  let lastId = 0;
  let isClosing = false;

  function start(name: ThreadName): Thread {
    const { storeFile, isDemo, about } = parts;
    const data: ThreadData = { name, storeFile, isDemo, about };
    const worker = new Worker(parts.threadFile, { workerData: data, name });
    const waiting: Thread["waiting"] = new Map();
    const opened = new Promise<DemoAccount | null>((resolve, reject) => {
      worker.on("message", (message: FromThread) => {
        switch (message.type) {
          case "opened":
            return resolve(message.demo);
          case "problem":
            return reject(new StoreProblem(message.reason, message.params));
          case "answer":
            waiting.get(message.id)?.(message.outcome);
            return waiting.delete(message.id);
          case "report":
            return parts.report(message.ref, message.text);
          default:
            return message satisfies never;
        }
      });
      worker.on("exit", () =>
        reject(
          new StoreProblem("store_unusable", {
            file: storeFile,
            detail: "exit",
          }),
        ),
      );
    });
    // Whoever calls awaits it; without a caller its failure is told by onProblem.
    opened.catch(() => undefined);
    const thread: Thread = { worker, waiting, opened };
    worker.on("error", (error) => parts.report(name, String(error.stack)));
    worker.on("exit", () => replace(name, thread));
    threads.set(name, thread);
    return thread;
  }

  const tell = (thread: Thread, message: ToThread) =>
    thread.worker.postMessage(message);

  /** Opens what is not open yet; after a failure the next call tries again. */
  function open(): Promise<void> {
    opening ??= openAll().catch((error: unknown) => {
      opening = undefined;
      for (const thread of threads.values()) tell(thread, { type: "close" });
      threads.clear();
      if (error instanceof StoreProblem) parts.onProblem(error);
      throw error;
    });
    return opening;
  }

  /** The writer first, since it makes, locks and migrates what the others then open. */
  async function openAll(): Promise<void> {
    const [writer, ...others] = NAMES.map(start);
    if (!writer) return;
    tell(writer, { type: "open" });
    const demo = await writer.opened;
    for (const thread of others) tell(thread, { type: "open" });
    parts.onOpened(demo);
  }

  /** A thread that died: its calls end, nothing acknowledged is lost, and another takes its place. */
  function replace(name: ThreadName, dead: Thread): void {
    const envelope = failed("UNAVAILABLE", "thread_lost");
    for (const answer of dead.waiting.values()) {
      answer({ ...NOTHING, envelope });
    }
    if (isClosing || threads.get(name) !== dead) return;
    tell(start(name), { type: "open" });
  }

  /** Runs a call on a thread; never rejects. */
  async function run(name: ThreadName, call: Call): Promise<Outcome> {
    try {
      await open();
      const thread = threads.get(name) ?? start(name);
      await thread.opened;
      const id = (lastId += 1);
      return await new Promise((resolve) => {
        thread.waiting.set(id, resolve);
        tell(thread, { type: "call", id, call });
      });
    } catch (error) {
      if (!(error instanceof StoreProblem)) throw error;
      const { reason, params } = error;
      return {
        ...NOTHING,
        envelope: failed("UNAVAILABLE", reason, { params }),
      };
    }
  }

  return {
    /** Begins opening the store, so that it is there when the page asks. */
    open: () => void open().catch(() => undefined),
    run,
    /** Has the writer log a refusal that another thread came to. */
    logRefusal(entry: NonNullable<Outcome["refusal"]>): void {
      const writer = threads.get("writer");
      if (writer) tell(writer, { type: "refusal", entry });
    },
    /** Ends the threads once what they are doing is done. */
    async close(): Promise<void> {
      isClosing = true;
      const ended = Array.from(threads.values(), ({ worker }) => {
        return new Promise<void>((resolve) =>
          worker.once("exit", () => resolve()),
        );
      });
      for (const thread of threads.values()) tell(thread, { type: "close" });
      await Promise.all(ended);
    },
  };
}

export type Threads = ReturnType<typeof createThreads>;
