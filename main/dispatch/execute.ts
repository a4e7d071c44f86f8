import { randomUUID } from "node:crypto";
import type { Envelope, ErrorBody } from "../../preload/contract/errors.ts";
import { fieldProblems } from "../../preload/contract/fields.ts";
import { operations } from "../../preload/contract/index.ts";
import type { Operation } from "../../preload/contract/operation.ts";
import { appendToAudit } from "../audit/chain.ts";
import type { AuditEntry } from "../audit/entry.ts";
import type { Store } from "../store/store.ts";
import { AppError } from "./app-error.ts";
import { mustBeConfirmed } from "./authorise.ts";
import type { Call, Outcome, SessionChange } from "./call.ts";
import type { Context, Handler, Life, Parts } from "./handler.ts";
import { createChanges } from "./changes.ts";
import { asAppError } from "./storage-errors.ts";
import { runUnit, type Course } from "./unit.ts";

/** Handlers by the name of their operation, their types folded away. */
export type HandlerTable = Readonly<Record<string, Handler<Operation>>>;

export interface ExecuteParts extends Parts {
  readonly store: Store;
  readonly handlers: HandlerTable;
  /** False on the threads whose connection only reads. */
  readonly canWrite: boolean;
  /** Tells the log of what was not foreseen; `ref` is what the caller is given. */
  readonly report: (ref: string, error: unknown) => void;
}

/** Of a call that is waited for as long as it takes, by who does not ask how far it is. */
const ALWAYS_WANTED: Life = {
  isWanted: () => true,
  progress: () => undefined,
};

/** Refusals that say something about rights, and so belong in the log. */
const LOGGED: ReadonlySet<string> = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "RULE",
]);

/**
 * The one guarded path: caller, role, schema, handler in a unit of work, audit in the same transaction,
 * envelope. Runs in each of the store's threads; never rejects.
 */
export function createExecute(parts: ExecuteParts) {
  return async function execute(
    call: Call,
    life: Life = ALWAYS_WANTED,
  ): Promise<Outcome> {
    const effects = { session: null, about: null, changed: createChanges() };
    const course: Course = { call, life, effects };
    try {
      const data = await handle(parts, course);
      const { session } = course.effects;
      const changed = course.effects.changed.list();
      return { envelope: { ok: true, data }, changed, session, refusal: null };
    } catch (thrown) {
      return refuse(parts, course, thrown);
    }
  };
}

async function handle(parts: ExecuteParts, course: Course): Promise<unknown> {
  const { call, life } = course;
  // Own keys only: no name that an object inherits is an operation.
  const handler = Object.hasOwn(parts.handlers, call.operation)
    ? parts.handlers[call.operation]
    : undefined;
  if (!handler) throw new AppError("NOT_FOUND", "unknown_operation");
  if (typeof handler === "function") {
    return runUnit(parts, course, (context) =>
      handler(accept(call, context), context),
    );
  }
  // Who may not call learns nothing of the schema: rights first, as in a single unit.
  const input = await runUnit(parts, course, (context) =>
    Promise.resolve(accept(call, context)),
  );
  return handler.inSteps(input, {
    ...life,
    inUnit: (work) => runUnit(parts, course, work),
  });
}

/** The input, once it is what the schema asks for; and the password again, where that needs it. */
function accept(call: Call, { account }: Context): unknown {
  const operation: Operation = operations[call.operation];
  const parsed = operation.input.safeParse(call.input);
  if (!parsed.success) {
    const fields = fieldProblems(parsed.error.issues);
    throw new AppError("VALIDATION", "invalid_fields", { fields });
  }
  if (account && operation.asksPassword?.(parsed.data)) mustBeConfirmed(call);
  return parsed.data;
}

/** Makes an envelope of what was thrown, and leaves the refusal in the log. */
async function refuse(
  parts: ExecuteParts,
  { call, effects }: Course,
  thrown: unknown,
): Promise<Outcome> {
  const { about } = effects;
  const changed = effects.changed.list();
  const error = bodyOf(thrown, parts.report);
  const session = sessionAfter(call, error);
  const outcome = (body: ErrorBody, refusal: AuditEntry | null = null) => {
    const envelope: Envelope<never> = { ok: false, error: body };
    return { envelope, changed, session, refusal } as const;
  };
  // To be asked for the password again is no refusal.
  if (!LOGGED.has(error.code) || error.reason === "confirm_password")
    return outcome(error);
  const entry = refusalEntry(call, error, about, parts.clock());
  if (!parts.canWrite) return outcome(error, entry);
  try {
    await parts.store.write((unit) =>
      appendToAudit(unit, parts.auditKey, [entry]),
    );
    return outcome(error);
  } catch (second) {
    return outcome(bodyOf(second, parts.report));
  }
}

function refusalEntry(
  call: Call,
  error: ErrorBody,
  about: string | null,
  at: number,
): AuditEntry {
  return {
    at,
    operation: operations[call.operation].audit,
    outcome: error.code,
    reason: [error.reason, error.params?.["role"]].filter(Boolean).join(" "),
    actor: call.userId,
    via: call.via,
    object: about === null ? null : { kind: "user", uid: about },
    changes: null,
  };
}

function bodyOf(thrown: unknown, report: ExecuteParts["report"]): ErrorBody {
  const known = asAppError(thrown);
  if (known) return known.body;
  const ref = randomUUID().slice(0, 8);
  report(ref, thrown);
  return new AppError("INTERNAL", "internal", { ref }).body;
}

/** Why a window whose user may not use it any more goes back to its door. */
const ENDING = new Set(["signed_out", "no_admin_tool", "no_role"]);
/** Too many wrong passwords where one was asked for again. */
const LOCKING = new Set(["locked_out", "locked_out_for_good"]);

function sessionAfter(call: Call, { reason }: ErrorBody): SessionChange | null {
  if (call.via !== "window" || call.userId === null) return null;
  if (!ENDING.has(reason) && !LOCKING.has(reason)) return null;
  // Where anyone may call, it speaks of another: of who tried to sign in.
  if (operations[call.operation].needs === "anyone") return null;
  return { kind: ENDING.has(reason) ? "end" : "lock" };
}
