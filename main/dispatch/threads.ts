import type { DemoAccount } from "../../preload/contract/access.ts";
import type { ThreadName } from "../../preload/contract/operation.ts";
import type { AuditEntry } from "../audit/entry.ts";
import { StoreProblem } from "../store/problem.ts";
import { failed } from "./app-error.ts";
import type { Call, Outcome } from "./call.ts";
import { startThread, type Report, type Thread } from "./thread.ts";
import type { ThreadData } from "./thread-protocol.ts";

export interface ThreadsParts extends Omit<ThreadData, "name"> {
  /** The built file of main/thread.ts. */
  readonly threadFile: string;
  readonly report: Report;
  /** The store is open, or can't be; said each time that opening is tried. */
  readonly onOpened: (demo: DemoAccount | null) => void;
  readonly onProblem: (problem: StoreProblem) => void;
}

/** What every start needs, the writer first; jobs follow when there is one. */
const AT_ONCE = ["writer", "reader"] as const satisfies readonly ThreadName[];

type Team = Map<ThreadName, Thread>;

/** Starts, feeds and, when one dies, replaces the threads on which all SQL and hashing runs. */
export function createThreads(parts: ThreadsParts) {
  let opening: Promise<Team> | undefined;
  let isClosing = false;

  function start(name: ThreadName): Thread {
    const { threadFile, storeFile, isDemo, about, report } = parts;
    return startThread(threadFile, { name, storeFile, isDemo, about }, report);
  }

  /** Opens what is not open yet; after a failure the next call tries again. */
  function open(): Promise<Team> {
    opening ??= openTeam().catch((error: unknown) => {
      opening = undefined;
      if (error instanceof StoreProblem) parts.onProblem(error);
      throw error;
    });
    return opening;
  }

  /** The writer first, since it makes, locks and migrates what the others then open. */
  async function openTeam(): Promise<Team> {
    const team: Team = new Map(AT_ONCE.map((name) => [name, start(name)]));
    try {
      team.get("writer")?.tell({ type: "open" });
      const demo = await team.get("writer")?.opened;
      for (const [name, thread] of team) {
        if (name !== "writer") thread.tell({ type: "open" });
        void thread.ended.then(() => isClosing || replace(team, name));
      }
      parts.onOpened(demo ?? null);
      return team;
    } catch (error) {
      for (const thread of team.values()) thread.tell({ type: "close" });
      throw error;
    }
  }

  /** Another takes the place of a thread that died; what it had acknowledged is in the store. */
  function replace(team: Team, name: ThreadName): Thread {
    const thread = start(name);
    team.set(name, thread);
    thread.tell({ type: "open" });
    // One that can't even open would die for ever: the next call tries again.
    void thread.opened.then(
      () => thread.ended.then(() => isClosing || replace(team, name)),
      () => thread.tell({ type: "close" }),
    );
    return thread;
  }

  /** The thread of this name, another one where it could not be opened. */
  async function find(name: ThreadName): Promise<Thread> {
    const team = await open();
    const thread = team.get(name) ?? replace(team, name);
    const isOpen = await thread.opened.then(
      () => true,
      () => false,
    );
    if (isOpen) return thread;
    const current = team.get(name);
    const again = current && current !== thread ? current : replace(team, name);
    await again.opened;
    return again;
  }

  return {
    /** Begins opening the store, so that it is there when the page asks. */
    open: () => void open().catch(() => undefined),

    /** Runs a call on a thread; never rejects over the store. */
    async run(name: ThreadName, call: Call): Promise<Outcome> {
      try {
        const thread = await find(name);
        const outcome = await thread.call(call);
        return outcome ?? nothing(failed("UNAVAILABLE", "thread_lost"));
      } catch (error) {
        if (!(error instanceof StoreProblem)) throw error;
        const { reason, params } = error;
        return nothing(failed("UNAVAILABLE", reason, { params }));
      }
    },

    /** Has the writer log a refusal that another thread came to. */
    async logRefusal(entry: AuditEntry): Promise<void> {
      (await open()).get("writer")?.tell({ type: "refusal", entry });
    },

    /** Ends the threads once what they are doing is done. */
    async close(): Promise<void> {
      isClosing = true;
      const team = await opening?.catch(() => undefined);
      for (const thread of team?.values() ?? []) thread.tell({ type: "close" });
      await Promise.all(Array.from(team?.values() ?? [], (one) => one.ended));
    },
  };
}

function nothing(envelope: Outcome["envelope"]): Outcome {
  return { envelope, changed: [], session: null, refusal: null };
}

export type Threads = ReturnType<typeof createThreads>;
