import { Button } from "@react-spectrum/s2/Button";
import type { ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import styles from "./secret.module.css";
import { useCopyText } from "./use-copy-text.ts";

interface SecretProps {
  readonly label: string;
  readonly secret: string;
  /** Whether it will be typed by hand, or copied. */
  readonly look: "large" | "long";
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** Something that is shown this once: whole, selected by one click, and copied by a button, which takes the focus. */
export function Secret({ label, secret, look, children }: SecretProps) {
  const text = useText();
  const { copy, outcome } = useCopyText();
  return (
    <>
      <div
        role="group"
        aria-label={label}
        className={`${styles.box} ${styles[look]}`}
        translate="no"
      >
        {secret}
      </div>
      <div className={styles.actions}>
        <Button variant="secondary" autoFocus onPress={() => void copy(secret)}>
          {text("secret.copy")}
        </Button>
        {children}
        <span role="status">{outcome}</span>
      </div>
    </>
  );
}
