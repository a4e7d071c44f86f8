import { create } from "zustand";

interface Owner {
  readonly id: string | null;
}

/**
 * Whose the views, drafts and messages are that the page holds: by Lock they stay theirs. Another state at
 * each change, also when the same user comes back.
 */
export const useOwner = create<Owner>(() => ({ id: null }));

/**
 * Notes whose the page is now. What it answers tells later whether it still is: what comes of a call is
 * nobody else's to see.
 */
export function noteOwner(): () => boolean {
  const owner = useOwner.getState();
  return () => useOwner.getState() === owner;
}
