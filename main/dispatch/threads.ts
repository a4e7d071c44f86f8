import type { DemoAccount } from "../../preload/contract/access.ts";
import type { ThreadName } from "../../preload/contract/operation.ts";
import type { AuditEntry } from "../audit/entry.ts";
import { StoreProblem } from "../store/problem.ts";
import type { Call, Outcome } from "./call.ts";
import { notDone } from "./outcome.ts";
import type { Asker } from "./pending.ts";
import { openTeam, type Team, type TeamParts } from "./team.ts";

export interface ThreadsParts extends TeamParts {
  /** The store is open, or can't be; said each time that opening is tried. */
  readonly onOpened: (demo: DemoAccount | null) => void;
  readonly onProblem: (problem: StoreProblem) => void;
}

/** Runs calls on the store's threads, on which all SQL and hashing happens. */
export function createThreads(parts: ThreadsParts) {
  let opening: Promise<Team> | undefined;

  /** Opens what is not open yet; after a failure the next call tries again. */
  function open(): Promise<Team> {
    opening ??= openTeam(parts).then(
      (team) => {
        parts.onOpened(team.demo);
        return team;
      },
      (error: unknown) => {
        opening = undefined;
        if (error instanceof StoreProblem) parts.onProblem(error);
        throw error;
      },
    );
    return opening;
  }

  return {
    /** Begins opening the store, so that it is there when the page asks. */
    open: () => void open().catch(() => undefined),

    /** Runs a call on a thread; never rejects over the store. */
    async run(name: ThreadName, call: Call, asker?: Asker): Promise<Outcome> {
      try {
        const thread = await (await open()).find(name);
        const outcome = await thread.call(call, asker);
        return outcome ?? notDone("thread_lost");
      } catch (error) {
        if (!(error instanceof StoreProblem)) throw error;
        return notDone(error.reason, error.params);
      }
    },

    /** Has the writer log a refusal that another thread came to; the caller has its answer already. */
    logRefusal(entry: AuditEntry): void {
      const write = async () => {
        const writer = await (await open()).find("writer");
        writer.tell({ type: "refusal", entry });
      };
      write().catch((error: unknown) => parts.report("audit", String(error)));
    },

    /** Ends the threads. A unit of work under way is finished; what would need another one is dropped. */
    async close(): Promise<void> {
      const team = await opening?.catch(() => undefined);
      await team?.close();
    },
  };
}

export type Threads = ReturnType<typeof createThreads>;
