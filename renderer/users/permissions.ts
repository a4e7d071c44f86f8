import { useMemo } from "react";
import type { Me } from "../../preload/contract/access.ts";
import { contract, type Contract } from "../../preload/contract/index.ts";
import { missingRole } from "../../preload/contract/permissions.ts";
import { useText } from "../i18n/use-text.ts";

/** For each thing that can be done to users: why `me` may not do it, or null. */
export type UserRefusals = {
  readonly [Verb in keyof Contract["users"]]: string | null;
};

/** What `me` may do to users, and in words what is missing. Main decides; this only says so beforehand. */
export function useUserRefusals(me: Me): UserRefusals {
  const text = useText();
  return useMemo(() => {
    const refusal = (verb: keyof Contract["users"]): string | null => {
      const role = missingRole(contract.users[verb].needs, me.roles);
      if (role === undefined) return null;
      return text("error.missing_role", {
        role,
        action: text(`action.users.${verb}`),
      });
    };
    return {
      list: refusal("list"),
      get: refusal("get"),
      create: refusal("create"),
      edit: refusal("edit"),
      delete: refusal("delete"),
    };
  }, [me.roles, text]);
}
