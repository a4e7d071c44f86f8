import type { Envelope } from "../../preload/contract/errors.ts";
import type { OperationName } from "../../preload/contract/index.ts";
import type { AuditEntry, Via } from "../audit/entry.ts";

/** One request on its way through the guarded path: plain data, since it goes from thread to thread. */
export interface Call {
  readonly operation: OperationName;
  /** As it came in; nothing is known of it yet. */
  readonly input: unknown;
  /** users.id of who is asking, as the way in found out; null for nobody. */
  readonly userId: number | null;
  readonly via: Exclude<Via, "system">;
  /** Whether it comes from where calls may come from at all; the way in found that out, too. */
  readonly isOurs: boolean;
}

/** What a call came to. */
export interface Outcome {
  readonly envelope: Envelope<unknown>;
  /** uids of the users that changed. */
  readonly changed: readonly string[];
  /** What becomes of the session of the caller; null leaves it. */
  readonly session: SessionChange | null;
  /** A refusal that a thread without a writing connection leaves for the writer to log. */
  readonly refusal: AuditEntry | null;
}

export type SessionChange = { readonly startFor: number } | "end";
