import { flushSync } from "react-dom";
import { create } from "zustand";
import { registerKeeper } from "./keepers.ts";
import { askToLeave } from "./leave-guard.ts";

/** The pages of the Admin tool. */
export type Place = "users" | "settings" | "profile";

const initial = { here: "users" } as const;

/** Which page is on screen; it is still there after Lock. */
export const usePlace = create<{ readonly here: Place }>(() => initial);

/** Leads to a page, after asking where something typed would be lost; `then` follows when it is there. */
export function goTo(here: Place, then?: () => void): void {
  const go = () => {
    // At once, so that what follows finds the page.
    flushSync(() => usePlace.setState({ here }));
    then?.();
  };
  if (usePlace.getState().here === here) go();
  else askToLeave(go);
}

registerKeeper({ forget: () => usePlace.setState(initial) });
