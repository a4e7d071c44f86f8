import { Content, Heading, InlineAlert } from "@react-spectrum/s2/InlineAlert";
import { useEffect, useRef, type ReactNode } from "react";
import { useErrorText } from "../i18n/use-text.ts";
import styles from "./problem.module.css";

interface ProblemProps {
  readonly error: unknown;
  readonly heading?: string;
  readonly variant?: "negative" | "notice";
  /** A way on. */
  readonly children?: ReactNode;
}

/** Says in an alert what went wrong, and comes into view when it appears. */
export function Problem({
  error,
  heading,
  variant = "negative",
  children,
}: ProblemProps) {
  const errorText = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer Chromium answers a promise, which is no clean-up function.
    box.current?.scrollIntoView({ block: "nearest" });
  }, [error]);
  return (
    <div ref={box} className={styles.problem}>
      <InlineAlert variant={variant} fillStyle="subtleFill">
        {heading !== undefined && <Heading>{heading}</Heading>}
        <Content>{errorText(error)}</Content>
      </InlineAlert>
      {children}
    </div>
  );
}
