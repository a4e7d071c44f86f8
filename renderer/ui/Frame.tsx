import UserGroup from "@react-spectrum/s2/icons/UserGroup";
import { useRef, type MouseEvent, type ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import styles from "./frame.module.css";
import { Logo } from "./Logo.tsx";

interface FrameProps {
  readonly isDemo: boolean;
  /** Leads to Integration Users as they are to begin with. */
  readonly onUsers: () => void;
  /** What stands at the end of the navigation. */
  readonly menu: ReactNode;
  readonly children: ReactNode;
}

/** The navigation and, beside it, the page. The navigation folds to icons where there is little room. */
export function Frame({ isDemo, onUsers, menu, children }: FrameProps) {
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  const users = text("users.heading");
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip} onClick={skip}>
        {text("app.skip")}
      </a>
      <nav className={styles.navigation} aria-label={text("app.navigation")}>
        <div className={styles.brand}>
          <Logo />
          <span className={styles.label}>{text("app.name")}</span>
        </div>
        <ul className={styles.places}>
          <li>
            <button
              type="button"
              className={styles.place}
              aria-current="page"
              aria-label={users}
              title={users}
              onClick={onUsers}
            >
              <UserGroup />
              <span className={styles.label}>{users}</span>
            </button>
          </li>
        </ul>
        {isDemo && (
          <p className={styles.demo} title={text("app.demonstrationHint")}>
            <span className={styles.label}>{text("app.demonstration")}</span>
          </p>
        )}
        {menu}
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
