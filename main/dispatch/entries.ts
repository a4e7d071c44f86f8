import type { KeyObject } from "node:crypto";
import { operations } from "../../preload/contract/index.ts";
import { appendToAudit } from "../audit/chain.ts";
import { statusEntry, type AuditEntry, type Changes } from "../audit/entry.ts";
import type { UnitOfWork } from "../store/store.ts";
import type { Call } from "./call.ts";
import type { ChangesOfCall } from "./changes.ts";
import type { Context } from "./handler.ts";

interface Parts {
  readonly unit: UnitOfWork;
  readonly key: KeyObject;
  readonly now: number;
  readonly call: Call;
  /** users.id of who does it, as far as that is known by now. */
  readonly actor: () => number | null;
  /** Is told what of the store the entries say has changed. */
  readonly changed: ChangesOfCall;
}

/** The entries that a unit of work leaves in the log, in order. */
export function createEntries({ unit, key, now, call, actor, changed }: Parts) {
  const entries: AuditEntry[] = [];
  const done = (
    user: { readonly uid: string } | null,
    changes: Changes | null,
  ): AuditEntry => ({
    at: now,
    operation: operations[call.operation].audit,
    outcome: "done",
    reason: null,
    actor: actor(),
    via: call.via,
    object: user && { kind: "user", uid: user.uid },
    changes,
  });

  /** Writes what was recorded and is not in the log yet. */
  async function write(): Promise<void> {
    await appendToAudit(unit, key, entries.splice(0));
  }
  const record: Context["record"] = (user, changes, entity) => {
    entries.push(done(user, changes));
    if (changes || entity)
      changed.add({ entity: entity ?? "users", id: user?.uid ?? null });
  };
  const recordStatus: Context["recordStatus"] = (user, changes) => {
    entries.push(statusEntry(now, user, changes));
    changed.add({ entity: "users", id: user.uid });
  };
  const recordMany: Context["recordMany"] = async (users) => {
    for (const user of users) record(user, user.changes);
    await write();
  };
  return { record, recordStatus, recordMany, write };
}
