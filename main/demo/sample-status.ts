import type { Status } from "../../preload/contract/user-filter.ts";
import type { CredentialsRow } from "../store/schema.ts";
import { LOCKED_FOR_GOOD } from "../users/credentials.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** The policy that makes the samples' passwords too old. */
export const SAMPLE_MAX_AGE_DAYS = 365;

type SampleCredentials = Omit<CredentialsRow, "generation" | "past_hashes">;

/**
 * What makes a sample user's status: a code, a lock, an old password; null where none of it is needed.
 * @param times UTC, milliseconds
 */
export function credentialsOf(
  user_id: number,
  status: Status,
  times: { readonly created: number; readonly now: number },
): SampleCredentials | null {
  if (status === "active" || status === "deactivated") return null;
  const hasCode = status === "pending";
  const age = status === "expired" ? SAMPLE_MAX_AGE_DAYS * DAY : 0;
  return {
    user_id,
    // No password has these as its hash: nobody signs in as a sample.
    password_hash: hasCode ? null : "none",
    password_set_at: hasCode ? null : times.created - age,
    code_hash: hasCode ? "none" : null,
    code_expires_at: hasCode ? times.now + 24 * HOUR : null,
    // Neither the clock nor a restart takes from the samples what there is to see of them.
    locked_until: status === "lockedOut" ? LOCKED_FOR_GOOD : null,
    wrong_guesses: status === "lockedOut" ? 100 : 0,
  };
}
