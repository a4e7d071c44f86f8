/** Whether a dialog stands open: what a menu leads to would come on top of it, or go on behind it. */
export const isAnythingOpen = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
