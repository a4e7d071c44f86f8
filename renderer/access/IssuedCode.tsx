import { Button } from "@react-spectrum/s2/Button";
import { useText } from "../i18n/use-text.ts";
import type { CodeSubject } from "./code-offer.ts";
import styles from "./code-dialog.module.css";
import { CodeSheet } from "./CodeSheet.tsx";
import { Secret } from "../ui/Secret.tsx";

interface IssuedCodeProps {
  readonly subject: CodeSubject;
  readonly code: string;
  /** UTC, milliseconds. */
  readonly expiresAt: number;
}

/** The code itself, to read out, copy or print. */
export function IssuedCode({ subject, code, expiresAt }: IssuedCodeProps) {
  const text = useText();
  return (
    <>
      <p className={styles.words}>{text("code.shownOnce")}</p>
      <Secret label={text("code.heading")} secret={code} look="large">
        <Button variant="secondary" onPress={() => window.print()}>
          {text("code.print")}
        </Button>
      </Secret>
      <p className={styles.words}>
        {text("code.validUntil", { until: expiresAt })}
      </p>
      <CodeSheet subject={subject} code={code} expiresAt={expiresAt} />
    </>
  );
}
