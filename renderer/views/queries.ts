import { queryOptions } from "@tanstack/react-query";
import { unwrap } from "../ui/client.ts";

/** One's own views: as the table was left, and those that were saved. */
export const viewsQuery = queryOptions({
  // By the name under which main tells that they have changed.
  queryKey: ["views"],
  queryFn: () => unwrap(window.rolecall.views.list({})),
});
