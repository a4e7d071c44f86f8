import { ProgressBar } from "@react-spectrum/s2/ProgressBar";
import { ProgressCircle } from "@react-spectrum/s2/ProgressCircle";
import { useEffect, useState } from "react";
import { useText } from "../i18n/use-text.ts";
import { Problem } from "../ui/Problem.tsx";
import styles from "./bulk-dialog.module.css";
import type { BulkJob } from "./bulk-view.ts";
import { useProgress } from "./use-progress.ts";

/** Stands where the effect of an act will, until it is known. */
export function Looking() {
  const text = useText();
  return (
    <p className={styles.looking}>
      <ProgressCircle isIndeterminate aria-label={text("app.loading")} />
      {text("bulk.looking")}
    </p>
  );
}

/** An act that has not begun after this long is told to wait for something, in milliseconds. */
const LONG_MS = 1_000;

interface RunningProps {
  readonly job: BulkJob;
  /** Why it could not be cancelled, or null. */
  readonly error: Error | null;
}

/** How far an act under way is. */
export function Running({ job, error }: RunningProps) {
  const text = useText();
  const progress = useProgress();
  const { done = 0, total = job.changing } = progress ?? {};
  const isFinishing = progress !== null && done >= total;
  const isLong = useIsLong();
  const words =
    done === 0 && isLong
      ? text("bulk.waiting")
      : (progress?.words ?? text("bulk.progress", { done, total }));
  return (
    <div className={styles.parts}>
      {error && <Problem error={error} />}
      <ProgressBar
        label={words}
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={done === 0 || isFinishing}
      />
    </div>
  );
}

/** Whether what is on screen has been there for long. */
function useIsLong(): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong;
}
