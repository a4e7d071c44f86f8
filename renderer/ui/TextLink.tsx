import type { ReactNode } from "react";
import styles from "./text-link.module.css";

interface TextLinkProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Leads to another screen of the page: a link to whoever sees or hears it, although there is no address. */
export function TextLink({ onPress, children }: TextLinkProps) {
  return (
    <button type="button" role="link" className={styles.link} onClick={onPress}>
      {children}
    </button>
  );
}
