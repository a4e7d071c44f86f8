import { useCallback, useRef } from "react";

/**
 * Keeps a double click from acting twice: that a call is under way shows only at the next rendering, and the
 * second click is quicker. After a refusal it may be tried again, and after another answer if the screen stays
 * (`until` is "answer"); one that goes away takes nothing more.
 */
export function useOnce<Arguments extends readonly unknown[]>(
  act: (...given: Arguments) => Promise<unknown>,
  until: "answer" | "refusal",
): (...given: Arguments) => void {
  const isClosed = useRef(false);
  return useCallback(
    (...given) => {
      if (isClosed.current) return;
      isClosed.current = true;
      const open = () => {
        isClosed.current = false;
      };
      act(...given).then(until === "answer" ? open : undefined, open);
    },
    [act, until],
  );
}
