import type { Envelope } from "../../preload/contract/errors.ts";
import type { RolecallEvent } from "../../preload/contract/events.ts";
import {
  operations,
  type OperationName,
} from "../../preload/contract/index.ts";
import type { Session } from "../access/session.ts";
import type { Threads } from "./threads.ts";

interface Parts {
  readonly threads: Pick<Threads, "run" | "logRefusal">;
  readonly session: Session;
  /** Tells every window. */
  readonly emit: (event: RolecallEvent) => void;
}

/** Main's end of the guarded path: says who asks, picks the thread, and spreads what came of it. */
export function createDispatcher({ threads, session, emit }: Parts) {
  return async function dispatch(
    name: OperationName,
    input: unknown,
  ): Promise<Envelope<unknown>> {
    const asker = session.current();
    const call = {
      operation: name,
      input,
      userId: asker?.userId ?? null,
      via: "window",
    } as const;
    const outcome = await threads.run(operations[name].thread, call);
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
