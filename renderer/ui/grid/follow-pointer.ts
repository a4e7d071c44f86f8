interface Drag {
  readonly onMove: (at: PointerEvent) => void;
  /** Not kept where Esc ends it, or something takes the pointer away. */
  readonly onEnd: (isKept: boolean) => void;
  /** Whether Esc is for it, and for nothing else. */
  readonly isBegun: () => boolean;
}

/** Follows a pointer that is down, wherever it goes, until it is let go. */
export function followPointer({ onMove, onEnd, isBegun }: Drag): void {
  const listening = new AbortController();
  const { signal } = listening;
  const end = (isKept: boolean) => {
    listening.abort();
    onEnd(isKept);
  };
  const stop = (key: KeyboardEvent) => {
    if (key.key !== "Escape" || !isBegun()) return;
    key.stopPropagation();
    end(false);
  };
  window.addEventListener("pointermove", onMove, { signal });
  window.addEventListener("pointerup", () => end(true), { signal });
  window.addEventListener("pointercancel", () => end(false), { signal });
  window.addEventListener("keydown", stop, { signal, capture: true });
}
