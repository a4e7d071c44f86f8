import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { Suspense } from "react";
import { AboutDialog, ShortcutsDialog } from "../dialogs.ts";

/** Dialogs that only tell something. */
export type InfoDialog = "about" | "shortcuts";

interface InfoDialogsProps {
  readonly open: InfoDialog | null;
  readonly onClose: () => void;
}

/** Shows the one that is open. */
export function InfoDialogs({ open, onClose }: InfoDialogsProps) {
  return (
    <Suspense>
      <DialogContainer onDismiss={onClose}>
        {open === "about" && <AboutDialog />}
        {open === "shortcuts" && <ShortcutsDialog />}
      </DialogContainer>
    </Suspense>
  );
}
