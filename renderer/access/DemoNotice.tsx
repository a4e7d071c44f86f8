import { Button } from "@react-spectrum/s2/Button";
import { useId } from "react";
import type { DemoAccount } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./demo-notice.module.css";

interface DemoNoticeProps {
  readonly demo: DemoAccount;
  readonly onFillIn: () => void;
}

/** Says that the store is a demonstration, and how to get in. */
export function DemoNotice({ demo, onFillIn }: DemoNoticeProps) {
  const text = useText();
  const headingId = useId();
  return (
    <section className={styles.notice} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {text("app.demonstration")}
      </h2>
      <p className={styles.words}>{text("signIn.demoText")}</p>
      <dl className={styles.account}>
        <dt>{text("label.username")}</dt>
        <dd>{demo.username}</dd>
        <dt>{text("label.password")}</dt>
        <dd>{demo.password}</dd>
      </dl>
      <Button variant="secondary" size="S" onPress={onFillIn}>
        {text("signIn.fillIn")}
      </Button>
    </section>
  );
}
