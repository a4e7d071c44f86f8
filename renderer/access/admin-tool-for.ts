import { useQuery } from "@tanstack/react-query";
import {
  DEFAULT_POLICIES,
  type AdminToolFor,
} from "../../preload/contract/settings.ts";
import { unwrap } from "../ui/client.ts";
import { queryKeys } from "../ui/queries.ts";

/** Whom the policy lets into the Admin tool, for words about what a role is good for. */
export function useAdminToolFor(): AdminToolFor {
  const { data } = useQuery({
    queryKey: queryKeys.access,
    queryFn: () => unwrap(window.rolecall.access.current({})),
  });
  return data?.stage === "signedIn"
    ? data.adminToolFor
    : DEFAULT_POLICIES.adminToolFor;
}
