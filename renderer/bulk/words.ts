import type { BulkAct } from "../../preload/contract/bulk.ts";
import type { MessageKey } from "../../preload/contract/messages/en/index.ts";
import { ADMINISTRATOR } from "../../preload/contract/roles.ts";

/** The role that an act gives or takes, for the placeholder of messages. */
export function roleOf(act: BulkAct): { readonly role: string } {
  return { role: "role" in act ? act.role : "" };
}

/** What should be known of an act beside its figures, or null. */
export function warningOf(act: BulkAct): MessageKey | null {
  switch (act.kind) {
    case "activate":
      return null;
    case "addRole":
      return act.role === ADMINISTRATOR
        ? "bulk.warning.addAdministrator"
        : null;
    case "removeRole":
      return act.role === ADMINISTRATOR
        ? "bulk.warning.removeAdministrator"
        : null;
    case "deactivate":
    case "delete":
      return `bulk.warning.${act.kind}`;
  }
}

/** Whether an act takes something away that doesn't come back by its opposite. */
export function isDestructive({ kind }: BulkAct): boolean {
  return kind === "delete" || kind === "deactivate";
}
