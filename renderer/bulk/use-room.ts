import { useSyncExternalStore } from "react";

/** How much of the bar there is room for: all of it; its acts in a menu; what selects everyone in there as well. */
export type Room = "whole" | "folded" | "least";

const WHOLE = window.matchMedia("(width >= 1240px)");
const FOLDED = window.matchMedia("(width >= 780px)");

function subscribe(onChange: () => void): () => void {
  for (const query of [WHOLE, FOLDED])
    query.addEventListener("change", onChange);
  return () => {
    for (const query of [WHOLE, FOLDED])
      query.removeEventListener("change", onChange);
  };
}

const roomNow = (): Room => {
  if (WHOLE.matches) return "whole";
  return FOLDED.matches ? "folded" : "least";
};

/** Follows the width of the window. */
export const useRoom = (): Room => useSyncExternalStore(subscribe, roomNow);
