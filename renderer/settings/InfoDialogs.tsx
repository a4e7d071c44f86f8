import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { Suspense } from "react";
import { AboutDialog, ShortcutsDialog } from "../dialogs.ts";
import { closeInfo, useInfoView } from "./info-view.ts";

/** Shows the one that is open of the dialogs that only tell something. */
export function InfoDialogs() {
  const open = useInfoView((view) => view.open);
  return (
    <Suspense>
      <DialogContainer onDismiss={closeInfo}>
        {open === "about" && <AboutDialog />}
        {open === "shortcuts" && <ShortcutsDialog />}
      </DialogContainer>
    </Suspense>
  );
}
