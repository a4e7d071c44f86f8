/** The ways in by which a call can come; `system` is Rolecall itself. */
export type Via = "window" | "api" | "system";

/** Property to its old and new value; null where there was or is none. Never a secret. */
export type Changes = Readonly<
  Record<string, readonly [before: unknown, after: unknown]>
>;

/** One thing that was done, or refused, as the log keeps it. */
export interface AuditEntry {
  /** UTC, milliseconds. */
  readonly at: number;
  /** The contract's verb for the operation. */
  readonly operation: string;
  /** `done`, or the code of the refusal, with its reason. */
  readonly outcome: string;
  readonly reason: string | null;
  /** users.id of who asked. */
  readonly actor: number | null;
  readonly via: Via;
  readonly object: { readonly kind: "user"; readonly uid: string } | null;
  readonly changes: Changes | null;
}

/** What an event or the clock has made of a user's status. */
export function statusEntry(
  at: number,
  { uid }: { readonly uid: string },
  changes: Changes,
): AuditEntry {
  return {
    at,
    operation: "Update status",
    outcome: "done",
    reason: null,
    actor: null,
    via: "system",
    object: { kind: "user", uid },
    changes,
  };
}
