import { useContext, type ReactNode } from "react";
import styles from "./cells.module.css";
import { marksOf } from "./marks.ts";
import { FoundBy } from "./row-notes.ts";

/** A text of a user, in which what was searched for is marked. */
export function Marked({ text }: { readonly text: string }): ReactNode {
  const marks = marksOf(text, useContext(FoundBy));
  if (marks.length === 0) return text;
  const parts: ReactNode[] = [];
  let shown = 0;
  for (const { start, end } of marks) {
    parts.push(
      text.slice(shown, start),
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    shown = end;
  }
  return [...parts, text.slice(shown)];
}
