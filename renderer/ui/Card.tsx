import { useRef, type ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import { Logo } from "./Logo.tsx";
import { PageTitle } from "./PageTitle.tsx";
import { useFocusOnArrival, useFocusRescue } from "./use-focus.ts";
import styles from "./card.module.css";

interface CardProps {
  readonly heading: string;
  readonly children: ReactNode;
  readonly role?: "alert";
  readonly width?: "narrow" | "wide";
}

/** One question on an otherwise empty window: what the screens before the Admin tool are made of. */
export function Card({ heading, children, role, width = "narrow" }: CardProps) {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useFocusOnArrival(title);
  useFocusRescue(title);
  return (
    <main className={styles.screen}>
      <PageTitle page={heading} />
      <div className={styles.brand}>
        <Logo />
        <span>{text("app.name")}</span>
      </div>
      <section className={`${styles.card} ${styles[width]}`} role={role}>
        <h1 ref={title} tabIndex={-1} className={styles.heading}>
          {heading}
        </h1>
        {children}
      </section>
    </main>
  );
}
