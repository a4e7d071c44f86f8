import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { Suspense, useEffect } from "react";
import { BulkDialog } from "../dialogs.ts";
import { useText } from "../i18n/use-text.ts";
import { showMessage } from "../ui/message-queue.ts";
import { isSameFilter } from "../users/same-filter.ts";
import { useUsersView } from "../users/view.ts";
import { closePlan, useBulkView } from "./bulk-view.ts";
import { useForgettingGone } from "./forget-gone.ts";
import { clearSelection, useSelection } from "./selection.ts";

/** Shows the dialog of the act on many users that is asked about or under way. */
export function BulkDialogs() {
  const plan = useBulkView((view) => view.plan);
  const opening = useBulkView((view) => view.opening);
  useSelectionOfMatching();
  useForgettingGone();
  return (
    <Suspense>
      <DialogContainer onDismiss={closePlan}>
        {plan && <BulkDialog key={opening} plan={plan} opening={opening} />}
      </DialogContainer>
    </Suspense>
  );
}

/** All who match are selected only as long as it is the same who match. */
function useSelectionOfMatching(): void {
  const text = useText();
  const filter = useUsersView((view) => view.filter);
  const selection = useSelection();
  const isOver =
    selection.kind === "matching" && !isSameFilter(selection.filter, filter);
  useEffect(() => {
    if (!isOver) return;
    clearSelection();
    showMessage(text("bulk.filterChanged"));
  }, [isOver, text]);
}
