import type { Status } from "../../preload/contract/users.ts";
import type { CredentialsRow } from "../store/schema.ts";

/**
 * The status of a user whom no administrator has deactivated, as events and the clock make it: the first
 * that holds of Locked Out, Pending (a code was given, no password set yet) and Active.
 * @param now UTC, milliseconds
 */
export function statusOf(
  credentials: CredentialsRow | undefined,
  now: number,
): Status {
  if (!credentials) return "active";
  if (credentials.locked_until !== null && credentials.locked_until > now)
    return "lockedOut";
  if (credentials.code_hash !== null && credentials.password_hash === null)
    return "pending";
  return "active";
}
