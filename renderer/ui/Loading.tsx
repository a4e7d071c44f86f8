import { ProgressCircle } from "@react-spectrum/s2/ProgressCircle";
import { useText } from "../i18n/use-text.ts";
import styles from "./loading.module.css";

interface LoadingProps {
  /** What is being loaded, in words. */
  readonly label?: string;
}

/** Says that something is coming; appears only after a moment, so that quick answers do not flicker. */
export function Loading({ label }: LoadingProps) {
  const text = useText();
  const words = label ?? text("app.loading");
  return (
    <div className={styles.loading} role="status">
      <ProgressCircle isIndeterminate aria-label={words} />
      <span>{words}</span>
    </div>
  );
}
