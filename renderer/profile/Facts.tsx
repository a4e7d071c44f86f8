import type { ReactNode } from "react";
import styles from "./profile.module.css";

interface FactsProps {
  readonly facts: readonly {
    readonly label: string;
    readonly value: ReactNode;
  }[];
}

/** What is so, and is not changed here. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
