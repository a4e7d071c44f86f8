import type { Envelope } from "../../preload/contract/errors.ts";
import type { RolecallEvent } from "../../preload/contract/events.ts";
import type { OperationName } from "../../preload/contract/index.ts";
import { threadOf } from "../../preload/operations.ts";
import { failed } from "./app-error.ts";
import type { Outcome, SessionChange } from "./call.ts";
import {
  CANCELLING,
  createInterests,
  type Asked,
  type Interest,
} from "./interest.ts";
import type { Session, SignedIn } from "./signed-in.ts";
import { createTelling } from "./telling.ts";
import type { Threads } from "./threads.ts";

interface Parts {
  readonly threads: Pick<Threads, "run" | "logRefusal">;
  readonly session: Session;
  /** Tells every window. */
  readonly emit: (event: RolecallEvent) => void;
}

/** The operation after which a session goes on with another password. */
const RENEWING: OperationName = "profile.changePassword";

/**
 * What leaves the window, or its contents, does so at once and whatever becomes of the call: no busy thread
 * and no full disk keeps anyone in.
 */
const LEAVING: { readonly [Name in OperationName]?: SessionChange } = {
  "access.lock": { kind: "lock" },
  "access.signOut": { kind: "end" },
};

/** Main's end of the guarded path: says who asks, picks the thread, and spreads what came of it. */
export function createDispatcher({ threads, session, emit }: Parts) {
  const telling = createTelling(session, emit);
  const interests = createInterests();

  /** Calls under way that may say that their session goes on, with another password. */
  const renewals = new Set<Promise<unknown>>();

  function ask(
    { name, input, window, asker }: Asked,
    { signal, job }: Interest,
  ): Promise<Outcome> {
    const outcome = threads.run(
      threadOf[name],
      {
        operation: name,
        input,
        userId: asker?.userId ?? null,
        via: "window",
        isOurs: window !== null,
        session: asker?.claim ?? null,
      },
      {
        signal,
        // Main has done already what these are for: they wait until the log can be told.
        isPatient: Object.hasOwn(LEAVING, name),
        ...(job === null ? {} : { onProgress: telling.progressOf(job, asker) }),
      },
    );
    if (name === RENEWING) {
      // Until its outcome has been taken in, which is later than that it is known.
      const taken = outcome.then(() => new Promise(setImmediate));
      renewals.add(taken);
      void taken.finally(() => renewals.delete(taken));
    }
    return outcome;
  }

  /** Whether a session that a call says is over goes on, with another password than the call knew of. */
  async function goesOn(asker: SignedIn | null): Promise<boolean> {
    await Promise.allSettled(renewals);
    const now = session.current();
    return (
      asker !== null &&
      now?.mark === asker.mark &&
      now.claim.generation !== asker.claim.generation
    );
  }

  /** @param window which one asks; null for a page that is not ours: it is nobody, and refused whatever it asks */
  async function dispatch(
    name: OperationName,
    input: unknown,
    window: number | null,
  ): Promise<Envelope<unknown>> {
    const asker = window === null ? null : session.current();
    const leaving = LEAVING[name];
    if (leaving && asker) session.change(leaving, asker);
    if (name === CANCELLING && asker && !asker.claim.isLocked)
      interests.cancel(input, asker);
    const asked = { name, input, window, asker };
    const interest = interests.begin(asked);
    const outcome = await ask(asked, interest).finally(() => interest.end());
    if (outcome.refusal) threads.logRefusal(outcome.refusal);
    const isOver = outcome.session?.kind === "end" && !leaving;
    if (isOver && !interest.isOutdated() && (await goesOn(asker)))
      return dispatch(name, input, window);
    if (outcome.session) session.change(outcome.session, asker);
    telling.spread(outcome.changed);
    return interest.isOutdated() && outcome.envelope.ok
      ? failed("UNAVAILABLE", "cancelled")
      : outcome.envelope;
  }

  return { dispatch, spread: telling.spread, hasJob: interests.hasJob };
}

export type Dispatch = ReturnType<typeof createDispatcher>["dispatch"];
