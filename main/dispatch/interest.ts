import type { OperationName } from "../../preload/contract/index.ts";
import type { SignedIn } from "./signed-in.ts";
import { isNewestOnly } from "./newest-only.ts";

/** A call as it comes in, with who asks. */
export interface Asked {
  readonly name: OperationName;
  /** As it came in; nothing is known of it yet. */
  readonly input: unknown;
  /** Which of our windows asks; null for a page that is not ours. */
  readonly window: number | null;
  readonly asker: SignedIn | null;
}

/** Whether a call under way is still waited for. */
export interface Interest {
  readonly signal: AbortSignal;
  /** By what the page knows what takes long; null for what has no such name. */
  readonly job: string | null;
  /** Whether a newer call of the same window has taken its place. */
  isOutdated(): boolean;
  /** The call is over. */
  end(): void;
}

/** What ends a job does so at once: the thread that is busy with it would hear of it too late. */
export const CANCELLING: OperationName = "jobs.cancel";

interface Job {
  readonly job: string;
  readonly window: number | null;
  readonly by: symbol;
  readonly end: () => void;
}

/**
 * Knows which calls nobody waits for any more: all but the newest of a kind by the same window, and jobs
 * that were cancelled.
 */
export function createInterests() {
  const newest = new Map<string, AbortController>();
  const jobs = new Set<Job>();

  return {
    begin({ name, input, window, asker }: Asked): Interest {
      const ending = new AbortController();
      // SECURITY: a page that is not ours ends nothing of ours.
      const kind =
        window !== null && Object.hasOwn(isNewestOnly, name)
          ? `${window} ${name}`
          : null;
      if (kind !== null) {
        newest.get(kind)?.abort();
        newest.set(kind, ending);
      }
      const job = name === CANCELLING ? null : jobOf(input);
      const running =
        job !== null && asker
          ? { job, window, by: asker.mark, end: () => ending.abort() }
          : null;
      if (running) jobs.add(running);
      return {
        signal: ending.signal,
        job,
        isOutdated: () => kind !== null && ending.signal.aborted,
        end() {
          if (kind !== null && newest.get(kind) === ending) newest.delete(kind);
          if (running) jobs.delete(running);
        },
      };
    },

    /** Whether a job goes on that a window has begun. */
    hasJob: (window: number): boolean =>
      [...jobs].some((each) => each.window === window),

    /** Ends the job that the input names. */
    cancel(input: unknown, { mark }: SignedIn): void {
      const job = jobOf(input);
      for (const each of jobs) {
        // SECURITY: nobody ends what another session has begun.
        if (each.job === job && each.by === mark) each.end();
      }
    },
  };
}

/** The job that an input names, which is no more than a string yet. */
function jobOf(input: unknown): string | null {
  if (typeof input !== "object" || input === null) return null;
  return "job" in input && typeof input.job === "string" ? input.job : null;
}
