import type { Translate } from "../../preload/contract/messages/word-error.ts";
import { useText } from "../i18n/use-text.ts";
import { useBulkView, type Step } from "./bulk-view.ts";

interface Progress {
  readonly done: number;
  readonly total: number;
  /** How far it is, and how long it still takes once that can be told. */
  readonly words: string;
}

/** Before this much time a guess at the rest would jump about. */
const SOONEST_GUESS_MS = 1_000;

/** How far the act under way is, by what main tells of it; null before it has told anything. */
export function useProgress(): Progress | null {
  const text = useText();
  const progress = useBulkView((view) => view.progress);
  if (progress === null) return null;
  const { done, total } = progress.last;
  // What is changed has still to be made to last.
  if (done >= total) return { done, total, words: text("bulk.finishing") };
  const left = secondsLeft(progress.first, progress.last);
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
