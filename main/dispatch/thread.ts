import { Worker } from "node:worker_threads";
import type { DemoAccount } from "../../preload/contract/access.ts";
import { StoreProblem } from "../store/problem.ts";
import type { Call, Changed, Outcome } from "./call.ts";
import type { FromThread, ThreadData, ToThread } from "./thread-protocol.ts";

/** Main's end of one of the store's threads. */
export interface Thread {
  /** Resolves once its connection is open; rejects with the StoreProblem that keeps it from opening. */
  readonly opened: Promise<DemoAccount | null>;
  /** Resolves when the thread has ended, whether asked to or not. */
  readonly ended: Promise<void>;
  tell(message: Exclude<ToThread, { readonly type: "call" }>): void;
  /** Resolves to undefined when the thread dies over it. */
  call(call: Call): Promise<Outcome | undefined>;
}

export type Report = (ref: string, text: string) => void;

interface Hearers {
  readonly report: Report;
  readonly onChanged: (changed: readonly Changed[]) => void;
}

/** @param file the built file of main/thread.ts */
export function startThread(
  file: string,
  data: ThreadData,
  { report, onChanged }: Hearers,
): Thread {
  const worker = new Worker(file, { workerData: data, name: data.name });
  const send = (message: ToThread) => worker.postMessage(message);
  let lastId = 0;
  let hasEnded = false;
  const waiting = new Map<number, (outcome: Outcome | undefined) => void>();
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
        waiting.get(message.id)?.(message.outcome);
        return waiting.delete(message.id);
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
    for (const answer of waiting.values()) answer(undefined);
    ending.resolve(undefined);
  });

  return {
    opened: opening.promise,
    ended: ending.promise,
    tell: send,
    call(call) {
      if (hasEnded) return Promise.resolve(undefined);
      const id = (lastId += 1);
      const answer = Promise.withResolvers<Outcome | undefined>();
      waiting.set(id, answer.resolve);
      send({ type: "call", id, call });
      return answer.promise;
    },
  };
}
