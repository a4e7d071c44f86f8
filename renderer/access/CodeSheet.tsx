import { createPortal } from "react-dom";
import { useText } from "../i18n/use-text.ts";
import type { CodeSubject } from "./code-offer.ts";
import styles from "./code-sheet.module.css";

interface CodeSheetProps {
  readonly subject: CodeSubject;
  readonly code: string;
  readonly expiresAt: number;
}

/** What is printed of a code: a sheet to hand over. On the screen it is never seen. */
export function CodeSheet({ subject, code, expiresAt }: CodeSheetProps) {
  const text = useText();
  return createPortal(
    <section className={styles.sheet}>
      <p className={styles.app}>{text("app.name")}</p>
      <h1 className={styles.heading}>{text("code.heading")}</h1>
      <dl className={styles.facts}>
        <dt>{text("label.firstName")}</dt>
        <dd>{subject.firstName}</dd>
        <dt>{text("label.lastName")}</dt>
        <dd>{subject.lastName}</dd>
        <dt>{text("label.username")}</dt>
        <dd>{subject.username}</dd>
      </dl>
      <p className={styles.code}>{code}</p>
      <p>{text("code.validUntil", { until: expiresAt })}</p>
      <h2 className={styles.steps}>{text("code.sheetSteps")}</h2>
      <ol>
        <li>{text("code.sheetOpen")}</li>
        <li>{text("code.sheetEnter")}</li>
        <li>{text("code.sheetSet")}</li>
      </ol>
    </section>,
    document.body,
  );
}
