import { useMemo } from "react";
import type { Me } from "../../preload/contract/access.ts";
import type { BulkAct } from "../../preload/contract/bulk.ts";
import { holdsRole, ROLES, type Role } from "../../preload/contract/roles.ts";
import { useText } from "../i18n/use-text.ts";
import { dismissAll } from "../ui/message-queue.ts";
import { useUserRefusals } from "../users/permissions.ts";
import { openPlan } from "./bulk-view.ts";
import { asInput, useSelection } from "./selection.ts";

interface RoleChoice {
  readonly role: Role;
  /** Why `me` can't give or take it, or null. */
  readonly whyNot: string | null;
}

interface Offer {
  readonly name: string;
  /** Why not here, or null. */
  readonly whyNot: string | null;
}

interface PlainOffer extends Offer {
  readonly kind: "activate" | "deactivate" | "delete";
  readonly roles: null;
}

/** An act about a role, and those to choose from. */
export interface RoleOffer extends Offer {
  readonly kind: "addRole" | "removeRole";
  readonly roles: readonly RoleChoice[];
}

/** An act that the selection can be offered, with what it says of itself. */
export type OfferedAct = PlainOffer | RoleOffer;

/** What can be done to those selected, in the order in which it stands on the screen. */
export function useOfferedActs(me: Me): readonly OfferedAct[] {
  const text = useText();
  const { edit, delete: remove } = useUserRefusals(me);
  return useMemo(() => {
    const roles = ROLES.map((role) => ({
      role,
      whyNot: holdsRole(me.roles, role) ? null : text("role.notHeld"),
    }));
    const named = <Kind extends BulkAct["kind"]>(kind: Kind) => ({
      kind,
      name: text(`bulk.${kind}`),
    });
    return [
      { ...named("activate"), whyNot: edit, roles: null },
      { ...named("deactivate"), whyNot: edit, roles: null },
      { ...named("addRole"), whyNot: edit, roles },
      { ...named("removeRole"), whyNot: edit, roles },
      { ...named("delete"), whyNot: remove, roles: null },
    ];
  }, [edit, me.roles, remove, text]);
}

/** Asks about an act on those who are selected now. */
export function askAbout(act: BulkAct): void {
  // What was said before would only stand in the way.
  dismissAll();
  openPlan({ act, selection: asInput(useSelection.getState()) });
}
