import {
  createHash,
  createHmac,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import type { AuditRow } from "../store/schema.ts";
import type { UnitOfWork } from "../store/store.ts";
import type { AuditEntry } from "./entry.ts";

/** What the first entry is chained to. */
const BEFORE_THE_FIRST = Buffer.alloc(32);

/**
 * Appends entries to the log, in the transaction of what they tell of. Each entry's `mac` is an
 * HMAC-SHA-256 over the one before and over all of its own columns but two: of `changes` and `salt` it
 * covers the digest alone, so that a person's data can be erased and the chain still be verified.
 */
export async function appendToAudit(
  { db }: UnitOfWork,
  key: KeyObject,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const last = await db
    .selectFrom("audit")
    .select(["seq", "mac"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  let seq = last?.seq ?? 0;
  let previous: Uint8Array = last?.mac ?? BEFORE_THE_FIRST;
  for (const entry of entries) {
    seq += 1;
    const row = sealed(entry, seq);
    const mac = macOf(row, previous, key);
    await db
      .insertInto("audit")
      .values({ ...row, mac })
      .execute();
    previous = mac;
  }
}

/** What an entry's mac must be, after the one with the mac `previous`. */
export function macOf(
  row: Omit<AuditRow, "mac">,
  previous: Uint8Array,
  key: KeyObject,
): Buffer {
  const digest = row.digest ? Buffer.from(row.digest).toString("base64") : null;
  const covered = [
    row.seq,
    row.at,
    row.operation,
    row.outcome,
    row.reason,
    row.actor,
    row.via,
    row.object_kind,
    row.object,
    digest,
  ];
  return createHmac("sha256", key)
    .update(previous)
    .update(JSON.stringify(covered))
    .digest();
}

/** What the digest of an entry's changes must be. */
export function digestOf(changes: string, salt: Uint8Array): Buffer {
  return createHash("sha256").update(salt).update(changes).digest();
}

function sealed(entry: AuditEntry, seq: number): Omit<AuditRow, "mac"> {
  const changes = entry.changes && JSON.stringify(entry.changes);
  // The salt keeps a short value, such as a phone number, from being guessed by its digest.
  const salt = changes === null ? null : randomBytes(16);
  return {
    seq,
    at: entry.at,
    operation: entry.operation,
    outcome: entry.outcome,
    reason: entry.reason,
    actor: entry.actor,
    via: entry.via,
    object_kind: entry.object?.kind ?? null,
    object: entry.object?.uid ?? null,
    changes,
    salt,
    digest: changes !== null && salt ? digestOf(changes, salt) : null,
  };
}
