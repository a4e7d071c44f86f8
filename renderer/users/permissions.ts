import { useCallback, useMemo } from "react";
import type { Me } from "../../preload/contract/access.ts";
import { contract, type Contract } from "../../preload/contract/index.ts";
import type { Translate } from "../../preload/contract/messages/word-error.ts";
import type { MessageKey } from "../../preload/contract/messages/en/index.ts";
import type { Need } from "../../preload/contract/operation.ts";
import { missingRole } from "../../preload/contract/permissions.ts";
import {
  ADMINISTRATOR,
  holdsRole,
  type Role,
} from "../../preload/contract/roles.ts";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";

/** For each thing that can be done to users: why `me` may not do it, or null. */
export type UserRefusals = {
  readonly [Verb in keyof Contract["users"]]: string | null;
};

/** What `me` may do to users, and in words what is missing. Main decides; this only says so beforehand. */
export function useUserRefusals(me: Me): UserRefusals {
  const text = useText();
  return useMemo(() => {
    const refusal = (verb: keyof Contract["users"]): string | null =>
      missingRoleText(text, me.roles, {
        needs: contract.users[verb].needs,
        action: `action.users.${verb}`,
      });
    return {
      list: refusal("list"),
      count: refusal("count"),
      get: refusal("get"),
      create: refusal("create"),
      edit: refusal("edit"),
      delete: refusal("delete"),
      unlock: refusal("unlock"),
    };
  }, [me.roles, text]);
}

/** For each thing that can be done to one certain user: why `me` may not do it, or null. */
export interface UserRights {
  readonly edit: string | null;
  readonly setStatus: string | null;
  readonly unlock: string | null;
  readonly giveCode: string | null;
  readonly seeTokens: string | null;
  readonly delete: string | null;
}

export type RightsOver = (user: User) => UserRights;

/** What `me` may do to one user or another. */
export function useUserRights(me: Me): RightsOver {
  const text = useText();
  const refusals = useUserRefusals(me);
  return useCallback(
    (user) => {
      const isMe = user.id === me.id;
      // Only a DEXADMIN touches a DEXADMIN.
      const isAbove =
        holdsRole(user.roles, ADMINISTRATOR) &&
        !holdsRole(me.roles, ADMINISTRATOR);
      const above = isAbove ? text("error.administrator_account") : null;
      const edit = refusals.edit ?? above;
      const onOneself = (key: MessageKey) => (isMe ? text(key) : null);
      return {
        edit,
        setStatus: edit ?? onOneself("error.own_account_deactivate"),
        unlock: refusals.unlock ?? above,
        giveCode:
          missingRoleText(text, me.roles, {
            needs: contract.access.issueCode.needs,
            action: "action.access.issueCode",
          }) ??
          onOneself("error.code_for_oneself") ??
          (user.status === "deactivated"
            ? text("error.code_for_deactivated")
            : null),
        seeTokens: missingRoleText(text, me.roles, {
          needs: contract.tokens.list.needs,
          action: "action.tokens.list",
        }),
        delete:
          refusals.delete ?? above ?? onOneself("error.own_account_delete"),
      };
    },
    [me.id, me.roles, refusals, text],
  );
}

interface Wanted {
  readonly needs: Need;
  readonly action: MessageKey;
}

function missingRoleText(
  text: Translate,
  held: readonly Role[],
  { needs, action }: Wanted,
): string | null {
  const role = missingRole(needs, held);
  return role === undefined
    ? null
    : text("error.missing_role", { role, action: text(action) });
}
