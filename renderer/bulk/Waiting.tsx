import { ProgressBar } from "@react-spectrum/s2/ProgressBar";
import { ProgressCircle } from "@react-spectrum/s2/ProgressCircle";
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
  const words = progress?.words ?? text("bulk.progress", { done, total });
  return (
    <div className={styles.parts}>
      {error && <Problem error={error} />}
      <ProgressBar
        label={words}
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={progress === null || isFinishing}
      />
    </div>
  );
}
