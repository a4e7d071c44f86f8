/** Asks whether what is typed may be lost, and goes on if so. */
type LeaveGuard = (goOn: () => void) => void;

let guard: LeaveGuard | null = null;

/** Puts a guard in the way of leaving; the function that it answers takes it away again. */
export function guardLeaving(ask: LeaveGuard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
}

/** Goes on at once, or when the guard lets it. */
export function askToLeave(goOn: () => void): void {
  if (guard) guard(goOn);
  else goOn();
}
