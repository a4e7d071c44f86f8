import { create } from "zustand";
import type { BulkAct, BulkSelection } from "../../preload/contract/bulk.ts";
import { registerKeeper } from "../ui/keepers.ts";

/** What is to be done, and to whom as they were selected when it was asked. */
export interface BulkPlan {
  readonly act: BulkAct;
  readonly selection: BulkSelection;
}

/** An act that main has begun. */
export interface BulkJob {
  /** By which main knows it. */
  readonly id: string;
  /** How many users it changes. */
  readonly changing: number;
}

/** How far a job was at a moment, as main told. */
export interface Step {
  readonly done: number;
  readonly total: number;
  /** By the page's own clock, in milliseconds. */
  readonly at: number;
}

interface BulkView {
  /** What the dialog is about that stands open; null where none does. */
  readonly plan: BulkPlan | null;
  /** Which opening of the dialog it is, or was: another number each time, and the same one after Lock. */
  readonly opening: number;
  /**
   * The act of the dialog, from when it begins until it has been answered; one that closed the dialog stays,
   * for as long as that fades away.
   */
  readonly job: BulkJob | null;
  /** How far the job was when main first told of it, and last; null before that. */
  readonly progress: { readonly first: Step; readonly last: Step } | null;
}

const initial: BulkView = { plan: null, opening: 0, job: null, progress: null };

/** Which act on many users is asked about or under way. */
export const useBulkView = create<BulkView>(() => initial);

const { getState, setState } = useBulkView;

export const openPlan = (plan: BulkPlan) =>
  setState(({ opening }) => ({ plan, opening: opening + 1, job: null }));
export const isUnderWay = ({ plan, job }: BulkView): boolean =>
  plan !== null && job !== null;
/** Closes the dialog, but never one whose act is under way: how that ends would be hidden. */
export function closePlan(): void {
  if (!isUnderWay(getState())) setState({ plan: null });
}
export const beginJob = (job: BulkJob) => setState({ job, progress: null });
/** Notes that a job was answered, with the dialog still open. */
export function endJob(job: BulkJob): void {
  if (getState().job === job) setState({ job: null });
}
/** The same, where nothing is left to be said in the dialog. */
export function finishJob(job: BulkJob): void {
  if (getState().job === job) setState({ plan: null });
}

// Also behind Lock, so that who is back sees at once how far it is.
window.rolecall.onEvent((event) => {
  const { job, progress } = getState();
  if (event.type !== "progress" || event.job !== job?.id) return;
  const { done, total } = event;
  const last = { done, total, at: performance.now() };
  setState({ progress: { first: progress?.first ?? last, last } });
});

// Main asks about a window that would rather not close, be it locked or not: nobody would hear how this ends.
window.addEventListener("beforeunload", (event) => {
  if (isUnderWay(getState())) event.preventDefault();
});

registerKeeper({
  // It shows usernames, which Lock may not leave in memory. What is under way goes on.
  putAway: closePlan,
  forget: () => setState(({ opening }) => ({ ...initial, opening })),
});
