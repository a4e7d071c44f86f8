import { randomUUID } from "node:crypto";
import type { Envelope, ErrorBody } from "../../preload/contract/errors.ts";
import { fieldProblems } from "../../preload/contract/fields.ts";
import { operations } from "../../preload/contract/index.ts";
import type { Operation } from "../../preload/contract/operation.ts";
import { findAccount, type Account } from "../access/account.ts";
import { appendToAudit } from "../audit/chain.ts";
import type { AuditEntry } from "../audit/entry.ts";
import type { Store, UnitOfWork } from "../store/store.ts";
import { asAppError } from "./storage-errors.ts";
import { AppError } from "./app-error.ts";
import { authorise } from "./authorise.ts";
import type { Call, Outcome, SessionChange } from "./call.ts";
import type { Context, Handler, Parts } from "./handler.ts";

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

/** What is collected while a call runs. */
interface Progress {
  session: SessionChange | null;
  readonly changed: string[];
}

/** Refusals that say something about rights, and so belong in the log. */
const LOGGED: ReadonlySet<string> = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "RULE",
]);

/**
 * The one guarded path: caller, role, schema, handler in a unit of work, audit in the same transaction,
 * envelope. Runs in each of the store's threads.
 */
export function createExecute(parts: ExecuteParts) {
  const { store } = parts;

  /** One unit of work with its audit entries; `now` is one time for all of it. */
  async function inUnit<T>(
    call: Call,
    progress: Progress,
    work: (context: Context) => Promise<T>,
  ): Promise<T> {
    const changed: string[] = [];
    const run = async (unit: UnitOfWork): Promise<T> => {
      const now = parts.clock();
      const account =
        call.userId === null ? undefined : await findAccount(unit, call.userId);
      const { audit, needs } = definitionOf(call);
      authorise(needs, call, account);
      const entries: AuditEntry[] = [];
      const result = await work({
        unit,
        now,
        userId: call.userId,
        caller: () => signedIn(account),
        record: ({ uid }, changes) => {
          const actor = actorOf(account, progress);
          const object = { kind: "user", uid } as const;
          entries.push({
            ...entryOf(call, audit, now),
            actor,
            object,
            changes,
          });
          if (changes) changed.push(uid);
        },
        startSession: (userId) => {
          progress.session = { startFor: userId };
        },
        endSession: () => {
          progress.session = "end";
        },
      });
      await appendToAudit(unit, parts.auditKey, entries);
      return result;
    };
    const result = await (parts.canWrite ? store.write(run) : store.read(run));
    progress.changed.push(...changed);
    return result;
  }

  async function handle(call: Call, progress: Progress): Promise<unknown> {
    const handler = parts.handlers[call.operation];
    if (!handler) throw new AppError("NOT_FOUND", "unknown_operation");
    if (typeof handler === "function") {
      return inUnit(call, progress, (context) => handler(parse(call), context));
    }
    // Who may not call learns nothing of the schema: rights first, as in a single unit.
    await inUnit(call, progress, () => Promise.resolve());
    const steps = {
      inUnit: <T>(work: (context: Context) => Promise<T>) =>
        inUnit(call, progress, work),
    };
    return handler.inSteps(parse(call), steps);
  }

  async function refuse(
    call: Call,
    error: ErrorBody,
  ): Promise<AuditEntry | null> {
    if (!LOGGED.has(error.code)) return null;
    const entry: AuditEntry = {
      ...entryOf(call, definitionOf(call).audit, parts.clock()),
      outcome: error.code,
      reason: [error.reason, error.params?.["role"]].filter(Boolean).join(" "),
    };
    if (!parts.canWrite) return entry;
    await store.write((unit) => appendToAudit(unit, parts.auditKey, [entry]));
    return null;
  }

  return async function execute(call: Call): Promise<Outcome> {
    const progress: Progress = { session: null, changed: [] };
    const outcome = (
      envelope: Envelope<unknown>,
      refusal: AuditEntry | null = null,
    ): Outcome => ({
      envelope,
      changed: progress.changed,
      session: progress.session,
      refusal,
    });
    try {
      return outcome({ ok: true, data: await handle(call, progress) });
    } catch (thrown) {
      const error = bodyOf(thrown, parts.report);
      progress.session = isSessionOver(call, error) ? "end" : null;
      try {
        return outcome({ ok: false, error }, await refuse(call, error));
      } catch (second) {
        return outcome({ ok: false, error: bodyOf(second, parts.report) });
      }
    }
  };
}

function definitionOf(call: Call): Operation {
  return operations[call.operation];
}

function parse(call: Call): unknown {
  const parsed = definitionOf(call).input.safeParse(call.input);
  if (parsed.success) return parsed.data;
  throw new AppError("VALIDATION", "invalid_fields", {
    fields: fieldProblems(parsed.error.issues),
  });
}

function signedIn(account: Account | undefined): Account {
  if (account) return account;
  throw new AppError("UNAUTHENTICATED", "signed_out");
}

/** Who signs in, or sets up, is the one who does it, although the call came from nobody. */
function actorOf(
  account: Account | undefined,
  { session }: Progress,
): number | null {
  if (session !== null && session !== "end") return session.startFor;
  return account?.id ?? null;
}

/** An entry of this call that names no object yet. */
function entryOf(call: Call, operation: string, at: number): AuditEntry {
  const actor = call.userId;
  return {
    at,
    operation,
    outcome: "done",
    reason: null,
    actor,
    via: call.via,
    object: null,
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

/** A window whose user may not use it any more goes back to its door. */
function isSessionOver(call: Call, error: ErrorBody): boolean {
  if (call.via !== "window" || call.userId === null) return false;
  return error.reason === "signed_out" || error.reason === "no_admin_tool";
}
