import type { Envelope } from "../../preload/contract/errors.ts";
import type { RolecallEvent } from "../../preload/contract/events.ts";
import type { OperationName } from "../../preload/contract/index.ts";
import { threadOf } from "../../preload/operations.ts";
import type { Threads } from "./threads.ts";

/** One signing-in. Two of the same user are two. */
export interface SignedIn {
  /** users.id */
  readonly userId: number;
}

/** Who is signed in to this app: all its windows share one session. */
export interface Session {
  current(): SignedIn | null;
  start(userId: number): void;
  /** Ends this one; a later one, begun while a call of this one was under way, goes on. */
  end(session: SignedIn): void;
}

interface Parts {
  readonly threads: Pick<Threads, "run" | "logRefusal">;
  readonly session: Session;
  /** Tells every window. */
  readonly emit: (event: RolecallEvent) => void;
}

/** Main's end of the guarded path: says who asks, picks the thread, and spreads what came of it. */
export function createDispatcher({ threads, session, emit }: Parts) {
  /** @param isOurs false for a page that is not ours: it is nobody, and refused whatever it asks */
  return async function dispatch(
    name: OperationName,
    input: unknown,
    isOurs: boolean,
  ): Promise<Envelope<unknown>> {
    const asker = isOurs ? session.current() : null;
    const call = {
      operation: name,
      input,
      userId: asker?.userId ?? null,
      via: "window",
      isOurs,
    } as const;
    const outcome = await threads.run(threadOf[name], call);
    if (outcome.refusal) threads.logRefusal(outcome.refusal);
    if (outcome.session === "end" && asker) session.end(asker);
    else if (outcome.session && outcome.session !== "end")
      session.start(outcome.session.startFor);
    if (outcome.session) emit({ type: "session" });
    if (outcome.changed.length > 0 && session.current()) {
      emit({ type: "changed", entity: "users", ids: outcome.changed });
    }
    return outcome.envelope;
  };
}

export type Dispatch = ReturnType<typeof createDispatcher>;
