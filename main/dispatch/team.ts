import type { DemoAccount } from "../../preload/contract/access.ts";
import type { ThreadName } from "../../preload/contract/operation.ts";
import type { Changed } from "./call.ts";
import { startThread, type Report, type Thread } from "./thread.ts";
import type { ThreadData } from "./thread-protocol.ts";

export interface TeamParts extends Omit<ThreadData, "name" | "slots"> {
  /** The built file of main/thread.ts. */
  readonly threadFile: string;
  readonly report: Report;
  /** What the clock has changed in the store, without a call. */
  readonly onChanged: (changed: readonly Changed[]) => void;
  /**
   * Milliseconds after which the reader follows the writer. A thread takes some 80 ms of a small machine
   * to start, and so does the window: one is enough for the first screen. Until there is a reader, the
   * writer, which has nothing else to do yet, answers for it.
   */
  readonly readerAfter: number;
  /**
   * Milliseconds after which a call that still waits for the writer is taken back: it then surely does
   * nothing. What the writer has begun is waited for.
   */
  readonly busyAfter: number;
}

/** The threads that have one store open. */
export interface Team {
  /** What the store says of being a demonstration. */
  readonly demo: DemoAccount | null;
  /**
   * The thread of this name, open: started now if it was not needed yet, another one if it died.
   * @throws StoreProblem
   */
  find(name: ThreadName): Promise<Thread>;
  /** Ends the threads. A unit of work under way is finished; what would need another one is dropped. */
  close(): Promise<void>;
}

/**
 * Opens a store: the writer first, since it makes, locks and migrates what the others then open.
 * @throws StoreProblem
 */
export async function openTeam(parts: TeamParts): Promise<Team> {
  const threads = new Map<ThreadName, Thread>();
  let isClosing = false;

  function start(name: ThreadName): Thread {
    const { threadFile, storeFile, isDemo, about } = parts;
    const data = { name, storeFile, isDemo, about };
    const thread = startThread(threadFile, data, parts);
    threads.set(name, thread);
    return thread;
  }

  /** Opens a thread's connection, and sees to it that another takes its place when it dies. */
  function open(name: ThreadName, thread: Thread): Promise<unknown> {
    thread.tell({ type: "open" });
    return thread.opened.then(
      () => void thread.ended.then(() => isClosing || restart(name)),
      // One that can't even open would die for ever: the next call tries again.
      () => threads.delete(name) && thread.tell({ type: "close" }),
    );
  }

  function restart(name: ThreadName): Thread {
    const thread = start(name);
    void open(name, thread);
    return thread;
  }

  const writer = start("writer");
  await open("writer", writer);
  const demo = await writer.opened;
  let isReaderDue = false;
  const later = setTimeout(() => {
    isReaderDue = true;
    restart("reader");
  }, parts.readerAfter);

  return {
    demo,
    async find(name) {
      const isEarly = name === "reader" && !isReaderDue;
      const thread = threads.get(isEarly ? "writer" : name) ?? restart(name);
      await thread.opened;
      return thread;
    },
    async close() {
      isClosing = true;
      clearTimeout(later);
      for (const thread of threads.values()) thread.tell({ type: "close" });
      await Promise.all(Array.from(threads.values(), ({ ended }) => ended));
    },
  };
}
