import { useEffect, useState } from "react";
import type { Translate } from "../../preload/contract/messages/word-error.ts";
import { useText } from "../i18n/use-text.ts";

interface Step {
  readonly done: number;
  readonly total: number;
  /** By the page's own clock, in milliseconds. */
  readonly at: number;
}

interface Progress {
  readonly done: number;
  readonly total: number;
  /** How far it is, and how long it still takes once that can be told. */
  readonly words: string;
}

/** Before this much time a guess at the rest would jump about. */
const SOONEST_GUESS_MS = 1_000;

/** How far one job is, the same for as long as the component lives, by what main tells of it; null before it has told anything. */
export function useProgress(job: string): Progress | null {
  const text = useText();
  const [steps, setSteps] = useState<{
    readonly first: Step;
    readonly last: Step;
  } | null>(null);
  useEffect(
    () =>
      window.rolecall.onEvent((event) => {
        if (event.type !== "progress" || event.job !== job) return;
        const { done, total } = event;
        const last = { done, total, at: performance.now() };
        setSteps((before) => ({ first: before?.first ?? last, last }));
      }),
    [job],
  );
  if (steps === null) return null;
  const { done, total } = steps.last;
  const left = secondsLeft(steps.first, steps.last);
  const words =
    left === null
      ? text("bulk.progress", { done, total })
      : text("bulk.progressLeft", {
          done,
          total,
          left: leftInWords(text, left),
        });
  return { done, total, words };
}

function secondsLeft(first: Step, last: Step): number | null {
  const taken = last.at - first.at;
  const done = last.done - first.done;
  if (taken < SOONEST_GUESS_MS || done <= 0) return null;
  return Math.ceil((taken / done / 1_000) * (last.total - last.done));
}

function leftInWords(text: Translate, seconds: number): string {
  return seconds < 60
    ? text("bulk.secondsLeft", { count: Math.max(seconds, 1) })
    : text("bulk.minutesLeft", { count: Math.ceil(seconds / 60) });
}
