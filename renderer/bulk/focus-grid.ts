/** A dialog gives the focus back in the next frame; what rescues a lost focus waits longer than this. */
const GRACE_MS = 60;

/** Gives the focus to the table when it was lost with what had it: who selected goes on in the rows. */
export function focusGridIfLost(): void {
  setTimeout(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    const isBehind = document.querySelector(
      '[role="dialog"], [role="alertdialog"]',
    );
    if (isLost && isBehind === null)
      document
        .querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')
        ?.focus();
  }, GRACE_MS);
}
