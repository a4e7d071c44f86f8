import type { SessionChange, SessionUser } from "../dispatch/call.ts";
import type { Session, SignedIn } from "../dispatch/signed-in.ts";

const MINUTE = 60_000;
/** A session ends after so long, whatever is done in it. */
const LONGEST = 12 * 60 * MINUTE;
/** For so long a password that was given counts as given again. */
const CONFIRMED_FOR = 5 * MINUTE;

interface Parts {
  /** Milliseconds that only grow, whatever becomes of the clock on the wall. */
  readonly monotonic: () => number;
  /** UTC, milliseconds; for showing alone. */
  readonly now: () => number;
  /** Who is signed in, or whether they see anything, has changed. */
  readonly onChange: (isLocked: boolean) => void;
}

interface Running extends SessionUser {
  readonly mark: symbol;
  isLocked: boolean;
  /** All by the monotonic clock. */
  readonly startedAt: number;
  activeAt: number;
  confirmedAt: number;
}

/** The session of this app. It lives in main's memory alone, so that no file can bring it back. */
export function createSession({ monotonic, now, onChange }: Parts) {
  let running: Running | null = null;

  /** Ends or locks what is past its time. */
  function check(): void {
    if (!running) return;
    const time = monotonic();
    if (time - running.startedAt >= LONGEST) set(null);
    else if (time - running.activeAt >= running.idleMinutes * MINUTE) lock();
  }

  function set(next: Running | null): void {
    running = next;
    onChange(next?.isLocked === true);
  }

  function lock(): void {
    if (running && !running.isLocked) set({ ...running, isLocked: true });
  }

  function current(): SignedIn | null {
    check();
    return running && asSeen(running, monotonic(), now());
  }

  function start(user: SessionUser): void {
    const time = monotonic();
    const times = { startedAt: time, activeAt: time, confirmedAt: time };
    set({ ...user, ...times, mark: Symbol("session"), isLocked: false });
  }

  function change(change: SessionChange, asker: SignedIn | null): void {
    if (change.kind === "start") return start(change.user);
    if (!running || running.mark !== asker?.mark) return;
    const time = monotonic();
    switch (change.kind) {
      case "end":
        // A call from before its user's new password has nothing to say of what goes on after it.
        if (running.generation === asker.claim.generation) set(null);
        return;
      case "lock":
        return lock();
      case "unlock":
        return set({
          ...running,
          isLocked: false,
          activeAt: time,
          confirmedAt: time,
        });
      case "confirm":
        running.confirmedAt = time;
        return;
      case "renew":
        return set({ ...running, generation: change.generation });
      case "policy":
        running = { ...running, idleMinutes: change.idleMinutes };
        return;
      default:
        return change satisfies never;
    }
  }

  return {
    current,
    change,
    check,
    lock,
    /** Somebody is there: a key was pressed, or the pointer moved. */
    touch(): void {
      // What is past its time is not brought back by coming back.
      check();
      if (running) running.activeAt = monotonic();
    },
  } satisfies Session & Record<string, unknown>;
}

/** A session as calls are told of it: no monotonic time means anything outside. */
function asSeen(
  { userId, generation, isLocked, mark, ...times }: Running,
  time: number,
  now: number,
): SignedIn {
  const startedAt = Math.round(now - (time - times.startedAt));
  const isConfirmed = !isLocked && time - times.confirmedAt < CONFIRMED_FOR;
  const endsAt = startedAt + LONGEST;
  const claim = { generation, isLocked, isConfirmed, startedAt, endsAt };
  return { userId, mark, claim };
}
