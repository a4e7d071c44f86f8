import type { Envelope } from "../../preload/contract/errors.ts";
import type { ChangedEntity } from "../../preload/contract/events.ts";
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
  /** What main knows of the session of a window; null for nobody, and for the API. */
  readonly session: SessionClaim | null;
}

/** A session as main has it, where times run by a monotonic clock. */
export interface SessionClaim {
  /** Of the credentials it was begun with. */
  readonly generation: number;
  readonly isLocked: boolean;
  /** Whether the password was given in the last five minutes. */
  readonly isConfirmed: boolean;
  /** UTC, milliseconds: for showing. */
  readonly startedAt: number;
  readonly endsAt: number;
}

/** What a call came to. */
export interface Outcome {
  readonly envelope: Envelope<unknown>;
  readonly changed: readonly Changed[];
  /** What becomes of the session of the caller; null leaves it. */
  readonly session: SessionChange | null;
  /** A refusal that a thread without a writing connection leaves for the writer to log. */
  readonly refusal: AuditEntry | null;
}

/**
 * Something that is no longer as it was; `id` is the uid of a user, null for the settings, and `all` for
 * more users than are worth naming.
 */
export interface Changed {
  readonly entity: ChangedEntity;
  readonly id: string | null;
}

export type SessionChange =
  | { readonly kind: "start"; readonly user: SessionUser }
  /** Its user set another password. */
  | { readonly kind: "renew"; readonly generation: number }
  | { readonly kind: "policy"; readonly idleMinutes: number }
  | { readonly kind: "confirm" | "lock" | "unlock" | "end" };

/** Whom a session is begun for. */
export interface SessionUser {
  /** users.id */
  readonly userId: number;
  readonly generation: number;
  readonly idleMinutes: number;
}
