import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { useEffect, useState } from "react";
import { DiscardDialog } from "./DiscardDialog.tsx";
import { guardLeaving } from "./leave-guard.ts";

interface UnsavedGuardProps {
  /** Whether something would be lost now. */
  readonly isChanged: boolean;
  /** Takes back what was typed. */
  readonly onDiscard: () => void;
}

/** Lets nobody leave a page with unsaved changes by accident. Its window is held by the draft of them. */
export function UnsavedGuard({ isChanged, onDiscard }: UnsavedGuardProps) {
  const [goOn, setGoOn] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!isChanged) return;
    return guardLeaving((then) => setGoOn(() => then));
  }, [isChanged]);
  const discard = () => {
    onDiscard();
    goOn?.();
  };
  return (
    <DialogContainer onDismiss={() => setGoOn(null)}>
      {goOn !== null && <DiscardDialog onDiscard={discard} />}
    </DialogContainer>
  );
}
