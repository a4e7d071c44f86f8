import { operations } from "../../preload/contract/index.ts";
import { appendToAudit } from "../audit/chain.ts";
import { statusEntry, type AuditEntry } from "../audit/entry.ts";
import type { Store, UnitOfWork } from "../store/store.ts";
import { findAccount, type Account } from "./account.ts";
import { AppError } from "./app-error.ts";
import { authorise, isStanding, mustBeConfirmed } from "./authorise.ts";
import type { Call, Changed, SessionChange } from "./call.ts";
import type { Context, Parts } from "./handler.ts";

/** What a call leaves behind besides its answer. */
export interface Effects {
  session: SessionChange | null;
  /** uid of the user whom the call is about, as far as that is known. */
  about: string | null;
  readonly changed: Changed[];
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
  const changed: Changed[] = [];
  const run = async (unit: UnitOfWork): Promise<T> => {
    const account =
      call.userId === null ? undefined : await findAccount(unit, call.userId);
    await authorise(unit, operations[call.operation], call, account);
    const now = parts.clock();
    const standing = isStanding(call, account) ? account : undefined;
    const log = createLog(call, now, effects, standing);
    const result = await work({
      unit,
      now,
      userId: call.userId,
      session: call.session,
      account: standing,
      caller: () => signedIn(standing),
      mustBeConfirmed: () => mustBeConfirmed(call),
      record: log.record,
      recordStatus: log.recordStatus,
      about(user) {
        effects.about = user.uid;
      },
      changeSession(change) {
        effects.session = change;
      },
    });
    await appendToAudit(unit, parts.auditKey, log.entries);
    changed.push(...log.changed);
    return result;
  };
  const { store } = parts;
  const result = await (parts.canWrite ? store.write(run) : store.read(run));
  effects.changed.push(...changed);
  return result;
}

/** The entries that a unit of work leaves, and what of the store they say has changed. */
function createLog(
  call: Call,
  now: number,
  effects: Effects,
  account: Account | undefined,
) {
  const entries: AuditEntry[] = [];
  const changed: Changed[] = [];
  const record: Context["record"] = (user, changes, entity) => {
    entries.push({
      at: now,
      operation: operations[call.operation].audit,
      outcome: "done",
      reason: null,
      actor: actorOf(account, effects),
      via: call.via,
      object: user && { kind: "user", uid: user.uid },
      changes,
    });
    if (changes || entity)
      changed.push({ entity: entity ?? "users", id: user?.uid ?? null });
  };
  const recordStatus: Context["recordStatus"] = (user, changes) => {
    entries.push(statusEntry(now, user, changes));
    changed.push({ entity: "users", id: user.uid });
  };
  return { entries, changed, record, recordStatus };
}

function signedIn(account: Account | undefined): Account {
  if (account) return account;
  throw new AppError("UNAUTHENTICATED", "signed_out");
}

/** Who signs in, or sets up, is the one who does it, although the call came from nobody. */
function actorOf(account: Account | undefined, { session }: Effects) {
  return session?.kind === "start"
    ? session.user.userId
    : (account?.id ?? null);
}
