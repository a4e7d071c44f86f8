import { useText } from "../i18n/use-text.ts";
import { AskDialog } from "./AskDialog.tsx";

/** Asks before what was typed is lost. */
export function DiscardDialog({
  onDiscard,
}: {
  readonly onDiscard: () => void;
}) {
  const text = useText();
  return (
    <AskDialog
      title={text("discard.heading")}
      confirmLabel={text("discard.confirm")}
      cancelLabel={text("discard.cancel")}
      onConfirm={onDiscard}
    >
      {text("discard.text")}
    </AskDialog>
  );
}
