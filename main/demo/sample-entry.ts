import type { User } from "../../preload/contract/users.ts";
import type { AuditEntry } from "../audit/entry.ts";
import { changesBetween } from "../users/user-changes.ts";

/**
 * The log's entry of a user who was made up.
 * @param at UTC, milliseconds
 * @param actor users.id of the administrator; null for the administrator
 */
export function createdEntry(
  user: User,
  at: number,
  actor: number | null,
): AuditEntry {
  return {
    at,
    operation: "Fill demonstration",
    outcome: "done",
    reason: null,
    actor,
    via: "system",
    object: { kind: "user", uid: user.id },
    changes: changesBetween(null, user),
  };
}
