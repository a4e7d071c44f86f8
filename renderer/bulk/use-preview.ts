import { useQuery } from "@tanstack/react-query";
import { unwrap } from "../ui/client.ts";
import type { BulkPlan } from "./bulk-view.ts";

/**
 * What a plan would come to. Not kept in step with the store: `apply` refuses what is no longer so, and the
 * figures don't change under the eyes of who reads them.
 */
export function usePreview(
  plan: BulkPlan,
  opening: number,
  isRunning: boolean,
) {
  return useQuery({
    queryKey: ["bulk", "preview", opening],
    queryFn: () => unwrap(window.rolecall.bulk.preview(plan)),
    // A dialog that comes back after Lock, with its act under way, shows no more than how far that is.
    enabled: !isRunning,
    gcTime: 0,
  });
}
