import type {
  Envelope,
  ErrorBody,
  ErrorCode,
  FieldProblems,
  MessageParams,
} from "../../preload/contract/errors.ts";
import {
  inEnglish,
  wordError,
} from "../../preload/contract/messages/word-error.ts";

interface Details {
  readonly params?: MessageParams;
  readonly fields?: FieldProblems;
  readonly ref?: string;
}

/** How inner code says that something can't be done; the guarded path alone makes it data. */
export class AppError extends Error {
  readonly body: ErrorBody;

  /** @param reason key under `error.` of the message catalogue */
  constructor(code: ErrorCode, reason: string, details: Details = {}) {
    const error = { code, reason, ...details };
    const body = { ...error, message: wordError(error, inEnglish) };
    super(body.message);
    this.name = "AppError";
    this.body = body;
  }
}

/** The envelope of a call that failed. */
export function failed(
  code: ErrorCode,
  reason: string,
  details: Details = {},
): Envelope<never> {
  return { ok: false, error: new AppError(code, reason, details).body };
}
