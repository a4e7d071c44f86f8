import { useCallback, useRef, useState } from "react";

interface Question<Subject> {
  /** What is asked about; null when nothing is. */
  readonly asked: Subject | null;
  readonly ask: (subject: Subject) => void;
  /** Closes the question. */
  readonly drop: () => void;
  /** What it was about, for the first who takes it: a question takes time to fade away. */
  readonly take: () => Subject | null;
}

/** A question that is answered once, however often its button is pressed. */
export function useQuestion<Subject>(): Question<Subject> {
  const [asked, setAsked] = useState<Subject | null>(null);
  const open = useRef<Subject | null>(null);
  const ask = useCallback((subject: Subject) => {
    open.current = subject;
    setAsked(subject);
  }, []);
  const drop = useCallback(() => setAsked(null), []);
  const take = useCallback(() => {
    const subject = open.current;
    open.current = null;
    return subject;
  }, []);
  return { asked, ask, drop, take };
}
