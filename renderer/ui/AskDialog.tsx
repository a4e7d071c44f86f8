import { AlertDialog } from "@react-spectrum/s2/AlertDialog";
import type { ReactNode } from "react";

interface AskDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** Asks before something is lost. To leave it as it is is what Enter and Esc do. */
export function AskDialog(props: AskDialogProps) {
  return (
    <AlertDialog
      size="S"
      variant="destructive"
      title={props.title}
      primaryActionLabel={props.confirmLabel}
      cancelLabel={props.cancelLabel}
      autoFocusButton="cancel"
      onPrimaryAction={props.onConfirm}
    >
      {props.children}
    </AlertDialog>
  );
}
