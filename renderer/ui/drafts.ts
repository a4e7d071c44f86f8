import { create } from "zustand";
import { registerKeeper } from "./keepers.ts";

/**
 * What stands typed and is saved nowhere yet, by its place: a page, or one opening of a dialog. In memory
 * alone, and for its owner: Lock takes it off the screen, and whoever else signs in finds nothing of it.
 */
const useDrafts = create<{ readonly drafts: ReadonlyMap<string, unknown> }>(
  () => ({ drafts: new Map() }),
);

// Main asks what to do about a window that would rather not close, be it locked or not.
window.addEventListener("beforeunload", (event) => {
  if (useDrafts.getState().drafts.size > 0) event.preventDefault();
});

/** Whether anything would be lost if the session ended now. */
export const useHasDrafts = () => useDrafts(({ drafts }) => drafts.size > 0);

export interface DraftPlace<Draft> {
  readonly read: () => Draft | undefined;
  /** Keeps it, or with undefined nothing. */
  readonly keep: (draft: Draft | undefined) => void;
  readonly drop: () => void;
}

/** Where a form keeps what was typed, for the same user to find it again after unlocking. */
export function createDraftPlace<Draft>(place: string): DraftPlace<Draft> {
  const keep = (draft: Draft | undefined) => {
    const { drafts } = useDrafts.getState();
    if (draft === undefined && !drafts.has(place)) return;
    const others = [...drafts].filter(([each]) => each !== place);
    useDrafts.setState({
      drafts: new Map(
        draft === undefined ? others : [...others, [place, draft]],
      ),
    });
  };
  return {
    // The only one who writes it is `keep`.
    read: () => useDrafts.getState().drafts.get(place) as Draft | undefined,
    keep,
    drop: () => keep(undefined),
  };
}

/** Drops a draft in which stands what was sent, and nothing that was typed after it. */
export function dropSent<Typed>(
  place: Pick<DraftPlace<{ readonly typed: Typed }>, "read" | "drop">,
  sent: Typed,
): void {
  const draft = place.read();
  if (draft && JSON.stringify(draft.typed) === JSON.stringify(sent))
    place.drop();
}

/** Nothing that one user typed is there for the next. */
export const forgetDrafts = () => useDrafts.setState({ drafts: new Map() });
registerKeeper({ forget: forgetDrafts });
