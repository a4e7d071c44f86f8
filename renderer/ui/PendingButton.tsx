import { Button, type ButtonProps } from "@react-spectrum/s2/Button";
import { useEffect } from "react";
import styles from "./pending-button.module.css";

/** React Aria speaks of a button by pointing at it, and takes its time to do so. */
const LATEST_ANNOUNCEMENT_MS = 150;

/**
 * A button that can be pending. Spectrum announces that by a reference to the button, and leaves it in the
 * page for seconds when the button has gone, which then points at nothing: taken away here.
 */
export function PendingButton(
  props: ButtonProps & { readonly isPending: boolean },
) {
  useEffect(
    () => () => void setTimeout(removeAnnouncements, LATEST_ANNOUNCEMENT_MS),
    [],
  );
  return <Button {...props} UNSAFE_className={styles.button ?? ""} />;
}

function removeAnnouncements(): void {
  for (const each of document.querySelectorAll(
    '[data-live-announcer] [role="img"]',
  )) {
    const button = each.getAttribute("aria-labelledby") ?? "";
    if (document.getElementById(button) === null) each.remove();
  }
}
