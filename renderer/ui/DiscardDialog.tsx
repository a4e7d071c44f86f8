import { AlertDialog } from "@react-spectrum/s2/AlertDialog";
import { useText } from "../i18n/use-text.ts";

/** Asks before what was typed is lost. Keeping it is what Enter and Esc do. */
export function DiscardDialog({
  onDiscard,
}: {
  readonly onDiscard: () => void;
}) {
  const text = useText();
  return (
    <AlertDialog
      size="S"
      variant="destructive"
      title={text("discard.heading")}
      primaryActionLabel={text("discard.confirm")}
      cancelLabel={text("discard.cancel")}
      autoFocusButton="cancel"
      onPrimaryAction={onDiscard}
    >
      {text("discard.text")}
    </AlertDialog>
  );
}
