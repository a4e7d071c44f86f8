import { useEffect, type RefObject } from "react";
import { isAnythingOpen } from "./open-dialogs.ts";

/** Something that can take the focus: an element, or the handle of a field. */
interface Focusable {
  readonly focus: () => void;
}

/** A dialog gives the focus back in the next frame, and a table takes it back soon after. */
const GRACE_MS = 120;

/** Whether nothing has the focus. */
export function isFocusLost(): boolean {
  return (
    document.activeElement === null || document.activeElement === document.body
  );
}

/** Takes the focus when the screen appears and nothing on it has asked for it: nobody starts from nowhere. */
export function useFocusOnArrival(target: RefObject<Focusable | null>): void {
  useEffect(() => {
    // A field that asks for it gets it a frame later, where a link led here without a pointer.
    const frame = requestAnimationFrame(() => {
      if (isFocusLost()) target.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [target]);
}

/** Takes the focus whenever what had it has gone from the page or was disabled, and nothing else took it. */
export function useFocusRescue(target: RefObject<Focusable | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = ({ target: left, relatedTarget }: FocusEvent) => {
      // React Aria names the body where a button was disabled under the focus.
      if (relatedTarget !== null && relatedTarget !== document.body) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        // A click beside everything also leaves nothing focused, and is nobody's loss.
        const isGone =
          left instanceof Element &&
          (!left.isConnected || left.matches(":disabled"));
        if (!isGone || !isFocusLost() || isAnythingOpen()) return;
        target.current?.focus();
      }, GRACE_MS);
    };
    document.addEventListener("focusout", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusout", look);
    };
  }, [target]);
}
