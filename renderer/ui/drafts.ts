/** What was typed into pages that Lock took off the screen, by the page. */
const drafts = new Map<string, unknown>();

// Main asks what to do about a window that would rather not close.
window.addEventListener("beforeunload", (event) => {
  if (drafts.size > 0) event.preventDefault();
});

interface DraftPlace<Draft> {
  readonly read: () => Draft | undefined;
  /** Keeps it, or with undefined nothing. */
  readonly keep: (draft: Draft | undefined) => void;
}

/** Where a page keeps what was typed, for the same user to find it again after unlocking. */
export function createDraftPlace<Draft>(page: string): DraftPlace<Draft> {
  return {
    // The only one who writes it is `keep` below.
    read: () => drafts.get(page) as Draft | undefined,
    keep: (draft) => {
      if (draft === undefined) drafts.delete(page);
      else drafts.set(page, draft);
    },
  };
}

/** Nothing that one user typed is there for the next. */
export const forgetDrafts = () => drafts.clear();
