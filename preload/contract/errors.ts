/** Every way in which a call can fail; a closed set, so that callers can be exhaustive. */
export const ERROR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "VALIDATION",
  "NOT_FOUND",
  "CONFLICT",
  "RULE",
  "UNAVAILABLE",
  "INTERNAL",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values for the placeholders of a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** What is wrong with one field: `reason` is a key under `field.` of the message catalogue. */
export interface FieldProblem {
  readonly reason: string;
  readonly params?: MessageParams;
}

/** Problems by the path of the field, such as `username` or `changes.email`. */
export type FieldProblems = Readonly<Record<string, readonly FieldProblem[]>>;

/** A failure as plain data, since that alone crosses the bridge whole. */
export interface ErrorBody {
  readonly code: ErrorCode;
  /** Key under `error.` of the message catalogue; the page words it in the user's language. */
  readonly reason: string;
  readonly params?: MessageParams;
  readonly fields?: FieldProblems;
  /** Finds the line in the log, for INTERNAL. */
  readonly ref?: string;
  /** The same in English, for the API and the log. */
  readonly message: string;
}

/** What every call answers, over the bridge and between threads. */
export type Envelope<Output> =
  | { readonly ok: true; readonly data: Output }
  | { readonly ok: false; readonly error: ErrorBody };
