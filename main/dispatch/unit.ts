import { operations } from "../../preload/contract/index.ts";
import { appendToAudit } from "../audit/chain.ts";
import type { AuditEntry, Changes } from "../audit/entry.ts";
import type { Store, UnitOfWork } from "../store/store.ts";
import { findAccount, type Account } from "./account.ts";
import { AppError } from "./app-error.ts";
import { authorise } from "./authorise.ts";
import type { Call, SessionChange } from "./call.ts";
import type { Context, Parts } from "./handler.ts";

/** What a call leaves behind besides its answer. */
export interface Effects {
  session: SessionChange | null;
  /** uid of the user whom the call is about, as far as that is known. */
  about: string | null;
  readonly changed: string[];
}

interface UnitParts extends Parts {
  readonly store: Store;
  readonly canWrite: boolean;
}

/**
 * Runs one unit of work of a call: who asks and whether they may, read from the store now; the work; then
 * the log, in the same transaction. What it changed counts once it is committed.
 */
export async function runUnit<T>(
  parts: UnitParts,
  call: Call,
  effects: Effects,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const changed: string[] = [];
  const run = async (unit: UnitOfWork): Promise<T> => {
    const account =
      call.userId === null ? undefined : await findAccount(unit, call.userId);
    authorise(operations[call.operation].needs, call, account);
    const { context, entries } = collect(parts, call, effects, {
      unit,
      account,
    });
    const result = await work(context);
    await appendToAudit(unit, parts.auditKey, entries);
    changed.push(...entries.flatMap(changedObject));
    return result;
  };
  const { store } = parts;
  const result = await (parts.canWrite ? store.write(run) : store.read(run));
  effects.changed.push(...changed);
  return result;
}

/** What the handler sees, and the list in which its entries for the log gather. */
function collect(
  parts: UnitParts,
  call: Call,
  effects: Effects,
  found: { readonly unit: UnitOfWork; readonly account: Account | undefined },
) {
  const { unit, account } = found;
  const now = parts.clock();
  const entries: AuditEntry[] = [];
  const record = (user: { readonly uid: string }, changes: Changes | null) => {
    entries.push({
      at: now,
      operation: operations[call.operation].audit,
      outcome: "done",
      reason: null,
      actor: actorOf(account, effects),
      via: call.via,
      object: { kind: "user", uid: user.uid },
      changes,
    });
  };
  const context: Context = {
    unit,
    now,
    userId: call.userId,
    caller: () => signedIn(account),
    record,
    about(user) {
      effects.about = user.uid;
    },
    startSession(userId) {
      effects.session = { startFor: userId };
    },
    endSession() {
      effects.session = "end";
    },
  };
  return { context, entries };
}

function changedObject({ object, changes }: AuditEntry): string[] {
  return object && changes ? [object.uid] : [];
}

function signedIn(account: Account | undefined): Account {
  if (account) return account;
  throw new AppError("UNAUTHENTICATED", "signed_out");
}

/** Who signs in, or sets up, is the one who does it, although the call came from nobody. */
function actorOf(account: Account | undefined, { session }: Effects) {
  if (session !== null && session !== "end") return session.startFor;
  return account?.id ?? null;
}
