import type { MessageParams } from "../../preload/contract/errors.ts";
import { failed } from "./app-error.ts";
import type { Outcome } from "./call.ts";

/** Of a call that was not done, and left nothing. */
export function notDone(reason: string, params?: MessageParams): Outcome {
  const envelope = failed("UNAVAILABLE", reason, params && { params });
  return { envelope, changed: [], session: null, refusal: null };
}
