import { useId, type ReactNode } from "react";
import styles from "./page.module.css";

interface SectionProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** One subject of a page. */
export function Section({ heading, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.subject}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
