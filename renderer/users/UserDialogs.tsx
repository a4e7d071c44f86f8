import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { Me } from "../../preload/contract/access.ts";
import { UserDialog } from "../dialogs.ts";
import { guardLeaving } from "../ui/leave-guard.ts";
import { dismissAll } from "../ui/message-queue.ts";
import { DeleteUserDialog } from "./DeleteUserDialog.tsx";
import { DiscardDialog } from "./DiscardDialog.tsx";
import type { FormState } from "./form-state.ts";
import { closeDialog, useUsersView } from "./view.ts";

/** Shows the dialog that is open, and lets nobody leave it with changes by accident. */
export function UserDialogs({ me }: { readonly me: Me }) {
  const dialog = useUsersView((view) => view.dialog);
  // What stands in the form of the open dialog: nothing worth keeping, changes, or a save under way.
  const form = useRef<FormState>("unchanged");
  const [goOn, setGoOn] = useState<(() => void) | null>(null);
  const report = useCallback((state: FormState) => (form.current = state), []);

  const askToGo = useCallback((then: () => void) => {
    if (form.current === "unchanged") then();
    // A save under way closes the dialog itself, or says why not.
    else if (form.current === "changed") setGoOn(() => then);
  }, []);
  useEffect(() => guardLeaving(askToGo), [askToGo]);
  useEffect(() => {
    // Main asks what to do about a window that would rather not close.
    const keep = (event: BeforeUnloadEvent) => {
      if (form.current === "changed") event.preventDefault();
    };
    window.addEventListener("beforeunload", keep);
    return () => window.removeEventListener("beforeunload", keep);
  }, []);
  const isOpen = dialog !== null;
  useEffect(() => {
    // What was said before would only stand in the way.
    if (isOpen) dismissAll();
  }, [isOpen]);
  const askToClose = () => askToGo(closeDialog);
  const discard = () => {
    form.current = "unchanged";
    goOn?.();
  };

  return (
    <>
      <Suspense>
        <DialogContainer onDismiss={askToClose}>
          {dialog?.kind === "create" && (
            <UserDialog
              me={me}
              id={null}
              onFormState={report}
              onCancel={askToClose}
            />
          )}
          {dialog?.kind === "edit" && (
            <UserDialog
              me={me}
              id={dialog.id}
              onFormState={report}
              onCancel={askToClose}
            />
          )}
        </DialogContainer>
      </Suspense>
      <DialogContainer onDismiss={closeDialog}>
        {dialog?.kind === "delete" && <DeleteUserDialog user={dialog.user} />}
      </DialogContainer>
      <DialogContainer onDismiss={() => setGoOn(null)}>
        {goOn !== null && <DiscardDialog onDiscard={discard} />}
      </DialogContainer>
    </>
  );
}
