import { Worker } from "node:worker_threads";
import type { DemoAccount } from "../../preload/contract/access.ts";
import { StoreProblem } from "../store/problem.ts";
import type { Call, Changed, Outcome } from "./call.ts";
import { createPending, type Asker } from "./pending.ts";
import { createSlots } from "./slots.ts";
import type { FromThread, ThreadData, ToThread } from "./thread-protocol.ts";

/** Main's end of one of the store's threads. */
export interface Thread {
  /** Resolves once its connection is open; rejects with the StoreProblem that keeps it from opening. */
  readonly opened: Promise<DemoAccount | null>;
  /** Resolves when the thread has ended, whether asked to or not. */
  readonly ended: Promise<void>;
  tell(message: Exclude<ToThread, { readonly type: "call" }>): void;
  /** Resolves to undefined when the thread dies over it. */
  call(call: Call, asker?: Asker): Promise<Outcome | undefined>;
}

export type Report = (ref: string, text: string) => void;

interface Parts {
  readonly report: Report;
  readonly onChanged: (changed: readonly Changed[]) => void;
  /** Milliseconds after which a call to the writer that was not begun is taken back. */
  readonly busyAfter: number;
}

/** @param file the built file of main/thread.ts */
export function startThread(
  file: string,
  data: Omit<ThreadData, "slots">,
  { report, onChanged, busyAfter }: Parts,
): Thread {
  const slots = createSlots();
  const workerData: ThreadData = { ...data, slots };
  const worker = new Worker(file, { workerData, name: data.name });
  const send = (message: ToThread) => worker.postMessage(message);
  const pending = createPending({
    slots,
    send,
    busyAfter: data.name === "writer" ? busyAfter : null,
  });
  let hasEnded = false;
  const opening = Promise.withResolvers<DemoAccount | null>();
  const ending = Promise.withResolvers<undefined>();
  // Each call awaits it; without a call nobody minds.
  opening.promise.catch(() => undefined);

  worker.on("message", (message: FromThread) => {
    switch (message.type) {
      case "opened":
        return opening.resolve(message.demo);
      case "problem":
        return opening.reject(new StoreProblem(message.reason, message.params));
      case "answer":
        return pending.settle(message.id, message.outcome);
      case "progress":
        return pending.progress(message);
      case "changed":
        return onChanged(message.changed);
      case "report":
        return report(message.ref, message.text);
      default:
        return message satisfies never;
    }
  });
  worker.on("error", (error) => report(data.name, String(error)));
  worker.on("exit", (code) => {
    const detail = `thread ended with ${code}`;
    const params = { file: data.storeFile, detail };
    opening.reject(new StoreProblem("store_unusable", params));
    hasEnded = true;
    pending.lose();
    ending.resolve(undefined);
  });

  return {
    opened: opening.promise,
    ended: ending.promise,
    tell: send,
    call: (call, asker) =>
      hasEnded ? Promise.resolve(undefined) : pending.call(call, asker),
  };
}
