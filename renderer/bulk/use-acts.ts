import { useMemo } from "react";
import type { Me } from "../../preload/contract/access.ts";
import type { BulkAct } from "../../preload/contract/bulk.ts";
import { holdsRole, ROLES, type Role } from "../../preload/contract/roles.ts";
import { useText } from "../i18n/use-text.ts";
import { useUserRefusals } from "../users/permissions.ts";
import { openPlan } from "./bulk-view.ts";
import { asInput, useSelection } from "./selection.ts";

interface RoleChoice {
  readonly role: Role;
  /** Why `me` can't give or take it, or null. */
  readonly whyNot: string | null;
}

/** An act that the selection can be offered, with what it says of itself. */
export interface OfferedAct {
  readonly kind: BulkAct["kind"];
  readonly name: string;
  /** Why not here, or null. */
  readonly whyNot: string | null;
  /** The roles to choose from, where it is about one. */
  readonly roles: readonly RoleChoice[] | null;
}

/** What can be done to those selected, in the order in which it stands on the screen. */
export function useOfferedActs(me: Me): readonly OfferedAct[] {
  const text = useText();
  const { edit, delete: remove } = useUserRefusals(me);
  return useMemo(() => {
    const roles = ROLES.map((role) => ({
      role,
      whyNot: holdsRole(me.roles, role) ? null : text("role.notHeld"),
    }));
    const offer = (
      kind: BulkAct["kind"],
      whyNot: string | null,
      about: OfferedAct["roles"] = null,
    ): OfferedAct => ({
      kind,
      name: text(`bulk.${kind}`),
      whyNot,
      roles: about,
    });
    return [
      offer("activate", edit),
      offer("deactivate", edit),
      offer("addRole", edit, roles),
      offer("removeRole", edit, roles),
      offer("delete", remove),
    ];
  }, [edit, me.roles, remove, text]);
}

/** Asks about an act on those who are selected now. */
export function askAbout(act: BulkAct): void {
  openPlan({ act, selection: asInput(useSelection.getState()) });
}

/** The act of an offer; `role` is for those about one. */
export function actOf({ kind }: OfferedAct, role: Role): BulkAct {
  return kind === "addRole" || kind === "removeRole"
    ? { kind, role }
    : { kind };
}
