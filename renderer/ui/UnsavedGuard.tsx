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

/** Lets nobody leave a page with unsaved changes by accident, nor close its window. */
export function UnsavedGuard({ isChanged, onDiscard }: UnsavedGuardProps) {
  const [goOn, setGoOn] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!isChanged) return;
    // Main asks what to do about a window that would rather not close.
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", keep);
    const letGo = guardLeaving((then) => setGoOn(() => then));
    return () => {
      window.removeEventListener("beforeunload", keep);
      letGo();
    };
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
