import styles from "./logo.module.css";

/** The mark of Rolecall: a list, called and ticked. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 28 28" aria-hidden="true">
      <rect className={styles.tile} width="28" height="28" rx="7" />
      <path
        className={styles.lines}
        d="M7 9.5h10M7 14h6.5M7 18.5h5M15.8 17.2l2.3 2.3 4.1-5"
      />
    </svg>
  );
}
