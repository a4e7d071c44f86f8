import { create } from "zustand";
import { createDraftPlace } from "../ui/drafts.ts";
import { registerKeeper } from "../ui/keepers.ts";

/** A dialog that the **More** menu leads to. */
export type MoreDialog = "columns" | "savedViews";

interface MoreView {
  readonly open: MoreDialog | null;
}

const initial: MoreView = { open: null };

/** Which dialog of the menu stands open. It is there again after Lock. */
export const useMoreView = create<MoreView>(() => initial);

/** The name that is typed for a view. */
export const viewNameDraft = createDraftPlace<string>("view name");

export const openMore = (open: MoreDialog) => useMoreView.setState({ open });
export function closeMore(): void {
  viewNameDraft.drop();
  useMoreView.setState(initial);
}

registerKeeper({ forget: () => useMoreView.setState(initial) });
