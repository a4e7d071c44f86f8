import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { BulkEffect } from "../../preload/contract/bulk.ts";
import { useText } from "../i18n/use-text.ts";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { isDeclined } from "../ui/declined.ts";
import { guardLeaving } from "../ui/leave-guard.ts";
import { showMessage } from "../ui/message-queue.ts";
import {
  isUnderWay,
  useBulkView,
  type BulkJob,
  type BulkPlan,
} from "./bulk-view.ts";
import { useApply } from "./use-apply.ts";
import { usePreview } from "./use-preview.ts";

/** Where the dialog of an act stands. */
export type BulkStage =
  /** `isAgain` after it was shown before. */
  | { readonly kind: "looking"; readonly isAgain: boolean }
  | {
      readonly kind: "shown";
      readonly effect: BulkEffect;
      /** Why it is shown once more, or null. */
      readonly notice: Error | null;
    }
  | { readonly kind: "running"; readonly job: BulkJob }
  | { readonly kind: "failed"; readonly error: Error };

/** An act on many users from the look at its effect to what came of it. */
export function useBulkAct(plan: BulkPlan, opening: number) {
  const job = useBulkView((view) => view.job);
  const preview = usePreview(plan, opening, job !== null);
  const [refused, setRefused] = useState<Error | null>(null);
  const { refetch } = preview;
  const apply = useApply({
    plan,
    opening,
    onRefused: (error) => {
      // Who would rather not give the password is where they were.
      if (isDeclined(error)) return;
      setRefused(error);
      if (isChangedMeanwhile(error)) void refetch();
    },
  });
  const cancel = useCancel(job);
  useStayWhile(useBulkView(isUnderWay));
  return {
    stage: stageOf({ job, preview, refused }),
    apply: (effect: BulkEffect) => {
      setRefused(null);
      apply(effect);
    },
    lookAgain: () => {
      setRefused(null);
      void refetch();
    },
    cancel,
  };
}

interface StageParts {
  readonly job: BulkJob | null;
  readonly preview: Pick<
    ReturnType<typeof usePreview>,
    "data" | "error" | "isFetched" | "isFetching"
  >;
  /** Why the act was not done when it was tried last, or null. */
  readonly refused: Error | null;
}

function stageOf({ job, preview, refused }: StageParts): BulkStage {
  const { data: effect, error, isFetched, isFetching } = preview;
  if (job !== null) return { kind: "running", job };
  const isToBeSeen = refused === null || isChangedMeanwhile(refused);
  if (!isToBeSeen) return { kind: "failed", error: refused };
  if (isFetching) return { kind: "looking", isAgain: isFetched };
  if (error !== null) return { kind: "failed", error };
  if (effect === undefined) return { kind: "looking", isAgain: false };
  return { kind: "shown", effect, notice: refused };
}

function isChangedMeanwhile(error: Error): boolean {
  return asRolecallError(error).reason === "bulk_changed";
}

/** Asks main to end a job. That it did is told by how the act itself is answered. */
function useCancel(job: BulkJob | null) {
  const { mutate, isPending, isSuccess, variables, error } = useMutation({
    mutationFn: ({ id }: BulkJob) =>
      unwrap(window.rolecall.jobs.cancel({ job: id })),
  });
  const isOfThis = job !== null && variables === job;
  return {
    ask: () => job && !isPending && mutate(job),
    isUnderWay: isOfThis && (isPending || isSuccess),
    error: isOfThis ? error : null,
  };
}

/** Lets nobody go away from an act that is under way; Lock asks nobody. */
function useStayWhile(isRunning: boolean): void {
  const text = useText();
  useEffect(() => {
    if (!isRunning) return;
    return guardLeaving(() => showMessage(text("bulk.wait")));
  }, [isRunning, text]);
}
