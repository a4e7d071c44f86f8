import { isAnythingOpen } from "../ui/open-dialogs.ts";
import { isFocusLost } from "../ui/use-focus.ts";

/** A dialog gives the focus back in the next frame; what rescues a lost focus waits longer than this. */
const GRACE_MS = 60;

/** Gives the focus to the table when it was lost with what had it: who selected goes on in the rows. */
export function focusGridIfLost(): void {
  setTimeout(() => {
    if (isFocusLost() && !isAnythingOpen())
      document
        .querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')
        ?.focus();
  }, GRACE_MS);
}
