import { useQueryClient } from "@tanstack/react-query";
import type { BulkEffect } from "../../preload/contract/bulk.ts";
import { confirmed } from "../access/confirmed.ts";
import { useErrorText, useText } from "../i18n/use-text.ts";
import { asRolecallError } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { queryKeys } from "../ui/queries.ts";
import { useSave } from "../ui/use-save.ts";
import { beginJob, endJob, finishJob, type BulkPlan } from "./bulk-view.ts";
import { clearSelection } from "./selection.ts";
import { roleOf } from "./words.ts";

interface ApplyParts {
  readonly plan: BulkPlan;
  readonly opening: number;
  /** What comes of it for the dialog, where it is still on screen. */
  readonly onRefused: (error: Error) => void;
}

/**
 * Does what was shown and confirmed, whole or not at all. It goes on behind Lock: what came of it is told in a
 * message after unlocking.
 */
export function useApply({ plan, opening, onRefused }: ApplyParts) {
  const { act, selection } = plan;
  const text = useText();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const { save } = useSave({
    place: `bulk ${opening}`,
    until: "refusal",
    send: async ({ mark, changing }: BulkEffect) => {
      const job = { id: crypto.randomUUID(), changing };
      const input = { act, selection, mark, job: job.id };
      beginJob(job);
      try {
        const answer = await confirmed(() => window.rolecall.bulk.apply(input));
        return { ...answer, job };
      } catch (error) {
        if (isCancelled(error)) finishJob(job);
        else endJob(job);
        throw error;
      }
    },
    onSaved: async ({ changed, job }) => {
      finishJob(job);
      clearSelection();
      const words = { ...roleOf(act), count: changed };
      showMessage(text(`bulk.done.${act.kind}`, words), "positive");
      await queries.invalidateQueries({ queryKey: queryKeys.users });
    },
    onRefused: (error) => {
      // The dialog has gone with it.
      if (isCancelled(error)) showMessage(errorText(error));
      else onRefused(error);
    },
  });
  return save;
}

function isCancelled(error: unknown): boolean {
  return asRolecallError(error).reason === "cancelled";
}
