import type { MessageParams } from "../../preload/contract/errors.ts";

/** Why a store can't be opened; each has its words under `error.` in the message catalogue. */
export type StoreProblemReason =
  | "store_missing"
  | "store_key_missing"
  | "store_foreign"
  | "store_damaged"
  | "store_newer"
  | "store_in_use"
  | "store_not_demo"
  | "store_unusable";

/** Thrown by what opens a store; the file is then as it was. */
export class StoreProblem extends Error {
  readonly reason: StoreProblemReason;
  readonly params: MessageParams;

  constructor(reason: StoreProblemReason, params: MessageParams) {
    super(`${reason} ${JSON.stringify(params)}`);
    this.name = "StoreProblem";
    this.reason = reason;
    this.params = params;
  }
}
