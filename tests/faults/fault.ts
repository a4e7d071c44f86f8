/** One line of the table: what was tried so often, and how often it did not hold. */
export interface Fault {
  readonly id: string;
  readonly what: string;
  readonly tried: number;
  readonly failed: readonly string[];
  /** What was counted, where there is more to say than that it held. */
  readonly figure?: string;
}

/** Gathers what is tried, each by its name. */
export function createTrials(id: string, what: string) {
  const failed: string[] = [];
  let tried = 0;
  const hold = (name: string, isSo: boolean): void => {
    tried += 1;
    if (!isSo) failed.push(name);
  };
  return {
    hold,
    result: (figure?: string): Fault => ({
      id,
      what,
      tried,
      failed,
      ...(figure !== undefined && { figure }),
    }),
  };
}
