import type { Call, Outcome } from "./call.ts";
import { notDone } from "./outcome.ts";
import { endCall, takeSlot, withdrawCall } from "./slots.ts";
import type { FromThread, ToThread } from "./thread-protocol.ts";

/** Who waits for a call. */
export interface Asker {
  /** Aborts when nobody waits any more: the call is then not begun, or told to stop. */
  readonly signal?: AbortSignal;
  /** Told how far a call is that takes long. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Waits for as long as the thread is busy with others. */
  readonly isPatient?: boolean;
}

interface Waiting extends Asker {
  readonly answer: (outcome: Outcome | undefined) => void;
}

interface Parts {
  readonly slots: Int32Array;
  readonly send: (message: ToThread) => void;
  /** Milliseconds after which a call that was not begun is taken back; null for never. */
  readonly busyAfter: number | null;
}

/** The calls that one thread has before it, each with who waits for it. */
export function createPending({ slots, send, busyAfter }: Parts) {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  function settle(id: number, outcome: Outcome): void {
    endCall(slots, id);
    waiting.get(id)?.answer(outcome);
    waiting.delete(id);
  }

  /** Answers a call that has not begun, and now never does; what has begun answers by itself. */
  function takeBack(id: number, reason: "cancelled" | "busy"): void {
    if (withdrawCall(slots, id)) settle(id, notDone(reason));
  }

  function watch(id: number, { signal, isPatient = false }: Asker): () => void {
    const stop = () => {
      takeBack(id, "cancelled");
      endCall(slots, id);
    };
    signal?.addEventListener("abort", stop);
    const timer =
      busyAfter === null || isPatient
        ? undefined
        : setTimeout(() => takeBack(id, "busy"), busyAfter);
    return () => {
      signal?.removeEventListener("abort", stop);
      clearTimeout(timer);
    };
  }

  return {
    settle,

    /** Resolves to undefined when the thread dies over it. */
    call(call: Call, asker: Asker = {}): Promise<Outcome | undefined> {
      if (asker.signal?.aborted) return Promise.resolve(notDone("cancelled"));
      const id = takeSlot(slots, lastId);
      if (id === null) return Promise.resolve(notDone("busy"));
      lastId = id;
      const unwatch = watch(id, asker);
      const { promise, resolve } = Promise.withResolvers<Outcome | undefined>();
      const answer = (outcome: Outcome | undefined) => {
        unwatch();
        resolve(outcome);
      };
      waiting.set(id, { ...asker, answer });
      send({ type: "call", id, call });
      return promise;
    },

    progress({ id, done, total }: FromThread & { readonly type: "progress" }) {
      waiting.get(id)?.onProgress?.(done, total);
    },

    /** The thread is no more. */
    lose(): void {
      for (const { answer } of waiting.values()) answer(undefined);
      waiting.clear();
    },
  };
}
