import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { Me } from "../../preload/contract/access.ts";
import { UserDialog } from "../dialogs.ts";
import { CodeDialog } from "../access/CodeDialog.tsx";
import {
  closeCode,
  forgetLostCode,
  useCodeView,
} from "../access/code-offer.ts";
import { useText } from "../i18n/use-text.ts";
import { guardLeaving } from "../ui/leave-guard.ts";
import { dismissAll, showMessage } from "../ui/message-queue.ts";
import { DeleteUserDialog } from "./DeleteUserDialog.tsx";
import { DiscardDialog } from "../ui/DiscardDialog.tsx";
import type { FormState } from "./form-state.ts";
import { closeDialog, useUsersView } from "./view.ts";

/** Shows the dialog that is open, and lets nobody leave it with changes by accident. */
export function UserDialogs({ me }: { readonly me: Me }) {
  const dialog = useUsersView((view) => view.dialog);
  const opening = useUsersView((view) => view.opening);
  const code = useCodeView((view) => view.offer);
  const { goOn, report, askToClose, discard, stay } = useFormGuard();
  const isOpen = dialog !== null || code !== null;
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // What was said before would only stand in the way; what is said after Lock would not.
    if (isOpen && !wasOpen.current) dismissAll();
    wasOpen.current = isOpen;
  }, [isOpen]);
  useLostCode();
  return (
    <>
      <Suspense>
        <DialogContainer onDismiss={askToClose}>
          {(dialog?.kind === "create" ||
            dialog?.kind === "edit" ||
            dialog?.kind === "view") && (
            <UserDialog
              // Another at each opening: the container keeps what it showed last, with its state.
              key={opening}
              opening={opening}
              me={me}
              dialog={dialog}
              onFormState={report}
              onCancel={askToClose}
            />
          )}
        </DialogContainer>
      </Suspense>
      <DialogContainer onDismiss={closeDialog}>
        {dialog?.kind === "delete" && (
          <DeleteUserDialog
            key={opening}
            user={dialog.user}
            opening={opening}
          />
        )}
      </DialogContainer>
      {/* SECURITY: the container keeps what it showed last, which a code must not outlive. */}
      {code !== null && (
        <DialogContainer onDismiss={closeCode}>
          <CodeDialog offer={code} onClose={closeCode} />
        </DialogContainer>
      )}
      <DialogContainer onDismiss={stay}>
        {goOn !== null && <DiscardDialog onDiscard={discard} />}
      </DialogContainer>
    </>
  );
}

/** Says that Lock has taken a one-time code off the screen, which is shown only once. */
function useLostCode(): void {
  const text = useText();
  const username = useCodeView((view) => view.lostCodeOf);
  useEffect(() => {
    if (username === null) return;
    forgetLostCode();
    showMessage(text("code.lost", { username }));
  }, [text, username]);
}

/** Asks before anything takes the open form away, as long as there is something in it to lose. */
function useFormGuard() {
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
  return {
    /** What was to be done when it was asked whether to go, or null. */
    goOn,
    report,
    askToClose: () => askToGo(closeDialog),
    discard: () => {
      form.current = "unchanged";
      goOn?.();
    },
    stay: () => setGoOn(null),
  };
}
