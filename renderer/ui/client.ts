import type {
  Envelope,
  ErrorBody,
  ErrorCode,
  FieldProblems,
  MessageParams,
} from "../../preload/contract/errors.ts";

/** A failed call, with everything that its envelope carried. */
export class RolecallError extends Error {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly params: MessageParams;
  readonly fields: FieldProblems;
  readonly ref: string;

  constructor(body: ErrorBody) {
    super(body.message);
    this.name = "RolecallError";
    this.code = body.code;
    this.reason = body.reason;
    this.params = body.params ?? {};
    this.fields = body.fields ?? {};
    this.ref = body.ref ?? "";
  }
}

/**
 * Waits for what a call over the bridge answers and takes it out of its envelope:
 * `await unwrap(window.rolecall.users.get({ id }))`. Throws a RolecallError, and nothing else.
 */
export async function unwrap<Data>(
  answer: Promise<Envelope<Data>>,
): Promise<Data> {
  const envelope = await answer.catch((cause: unknown): Envelope<Data> => {
    const message = cause instanceof Error ? cause.message : String(cause);
    return {
      ok: false,
      error: { code: "UNAVAILABLE", reason: "unreachable", message },
    };
  });
  if (envelope.ok) return envelope.data;
  throw new RolecallError(envelope.error);
}

/** Any thrown thing as a RolecallError, so that it can be worded. */
export function asRolecallError(error: unknown): RolecallError {
  if (error instanceof RolecallError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new RolecallError({
    code: "INTERNAL",
    reason: "unreachable",
    message,
  });
}
