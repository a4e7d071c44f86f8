import type { Envelope } from "../../preload/contract/errors.ts";
import type { RolecallEvent } from "../../preload/contract/events.ts";
import type { OperationName } from "../../preload/contract/index.ts";
import { threadOf } from "../../preload/operations.ts";
import type { Changed, SessionChange, SessionClaim } from "./call.ts";
import type { Threads } from "./threads.ts";

/** One signing-in. Two of the same user are two. */
export interface SignedIn {
  /** users.id */
  readonly userId: number;
  readonly claim: SessionClaim;
  /** Which one it is: the same for as long as it lasts. */
  readonly mark: symbol;
}

/** Who is signed in to this app: all its windows share one session. */
export interface Session {
  /** Ends or locks by itself what is past its time. */
  current(): SignedIn | null;
  /**
   * Makes what a call came to be so, for the session that the call was made in: a later one, begun while
   * the call was under way, goes on as it is.
   */
  change(change: SessionChange, asker: SignedIn | null): void;
}

interface Parts {
  readonly threads: Pick<Threads, "run" | "logRefusal">;
  readonly session: Session;
  /** Tells every window. */
  readonly emit: (event: RolecallEvent) => void;
}

/** Main's end of the guarded path: says who asks, picks the thread, and spreads what came of it. */
export function createDispatcher({ threads, session, emit }: Parts) {
  /** Tells the windows of what is no longer as it was, where there is somebody to see it. */
  function spread(changed: readonly Changed[]): void {
    const signedIn = session.current();
    if (!signedIn || signedIn.claim.isLocked) return;
    for (const [entity, ids] of Map.groupBy(changed, (each) => each.entity)) {
      emit({
        type: "changed",
        entity,
        ids: ids.flatMap(({ id }) => id ?? []),
      });
    }
  }

  /** Calls whose outcome has not been taken in yet. */
  const underWay = new Set<Promise<undefined>>();

  /** @param isOurs false for a page that is not ours: it is nobody, and refused whatever it asks */
  async function dispatch(
    name: OperationName,
    input: unknown,
    isOurs: boolean,
  ): Promise<Envelope<unknown>> {
    const asker = isOurs ? session.current() : null;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    underWay.add(promise);
    try {
      const outcome = await threads.run(threadOf[name], {
        operation: name,
        input,
        userId: asker?.userId ?? null,
        via: "window",
        isOurs,
        session: asker?.claim ?? null,
      });
      if (outcome.refusal) threads.logRefusal(outcome.refusal);
      underWay.delete(promise);
      // Refused for a session that is over. What is under way may say that it goes on, with another password.
      if (outcome.session?.kind === "end" && !outcome.envelope.ok)
        await Promise.all(underWay);
      if (outcome.session) session.change(outcome.session, asker);
      spread(outcome.changed);
      return outcome.envelope;
    } finally {
      underWay.delete(promise);
      resolve(undefined);
    }
  }

  return { dispatch, spread };
}

export type Dispatch = ReturnType<typeof createDispatcher>["dispatch"];
