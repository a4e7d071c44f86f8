/** Asks whether what is typed may be lost, and goes on if so. */
type LeaveGuard = (goOn: () => void) => void;

let guards: readonly LeaveGuard[] = [];

/** Puts a guard in the way of leaving; the function that it answers takes it away again. */
export function guardLeaving(ask: LeaveGuard): () => void {
  guards = [...guards, ask];
  return () => {
    guards = guards.filter((guard) => guard !== ask);
  };
}

/** Goes on at once, or when all guards let it: what was opened last is asked first. */
export function askToLeave(goOn: () => void): void {
  guards.reduce<() => void>((next, guard) => () => guard(next), goOn)();
}
