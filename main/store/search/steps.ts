/**
 * Goes through work step by step, one for each call. Where a step fails, as it does while the disk can't be
 * read, the next call begins anew: a generator that has thrown is at its end.
 */
export function inSteps(
  work: () => Generator<undefined, undefined>,
): () => void {
  let steps = work();
  return () => {
    try {
      steps.next();
    } catch (error) {
      steps = work();
      throw error;
    }
  };
}
