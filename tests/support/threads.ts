import type { Worker } from "node:worker_threads";
import { inject } from "vitest";
import type { ThreadName } from "../../preload/contract/operation.ts";
import type { Call } from "../../main/dispatch/call.ts";
import type { Asker } from "../../main/dispatch/pending.ts";
import { createThreads } from "../../main/dispatch/threads.ts";

/** Of a user who was never given a password. */
const session = {
  generation: 0,
  isLocked: false,
  isConfirmed: true,
  startedAt: 0,
  endsAt: 1,
};

const callOf = (
  operation: Call["operation"],
  input: unknown,
  userId: number | null,
): Call => ({
  operation,
  input,
  userId,
  via: "window",
  isOurs: true,
  session: userId === null ? null : session,
});

/** The store's threads as main starts them, over a store on disk; the threads themselves can be ended. */
export function startThreads(
  storeFile: string,
  isDemo = false,
  { busyAfter = 10_000 } = {},
) {
  const workers = new Map<string, Worker>();
  const reader = Promise.withResolvers<undefined>();
  const onWorker = (worker: Worker) => {
    if (worker.threadName === "reader") reader.resolve(undefined);
    // Named by `name` in what they are started with; the latest of a name is the one that works.
    workers.set(worker.threadName ?? "", worker);
  };
  process.on("worker", onWorker);
  const problems: string[] = [];
  const reports: string[] = [];
  let timesOpened = 0;
  const threads = createThreads({
    threadFile: inject("threadFile"),
    storeFile,
    isDemo,
    about: { version: "1", electron: "2" },
    report: (_, text) => reports.push(text),
    onChanged: () => undefined,
    readerAfter: 0,
    busyAfter,
    onOpened: () => {
      timesOpened += 1;
    },
    onProblem: ({ reason }) => problems.push(reason),
  });
  return {
    threads,
    problems,
    reports,
    timesOpened: () => timesOpened,
    workers,
    /** Runs a call of the first user, by the window. */
    run: (
      name: ThreadName,
      operation: Call["operation"],
      input: unknown = {},
      userId: number | null = 1,
    ) => threads.run(name, callOf(operation, input, userId)),
    /** The same for someone who may not wait for ever, or wants to know how far it is. */
    runFor: (
      asker: Asker,
      name: ThreadName,
      operation: Call["operation"],
      input: unknown = {},
    ) => threads.run(name, callOf(operation, input, 1), asker),
    /** Opens the store and waits until the reader answers for itself. */
    async open(): Promise<void> {
      threads.open();
      await reader.promise;
      // A thread that is ended while it loads native code takes the process with it.
      await threads.run("reader", callOf("settings.about", {}, null));
    },
    /** Ends the threads; a process that is about to go needs no more of them. */
    async close(): Promise<void> {
      await threads.close();
      process.off("worker", onWorker);
    },
  };
}
