import {
  createHash,
  createHmac,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import { CompiledQuery } from "kysely";
import { AUDIT_COLUMNS, type AuditRow } from "../store/schema.ts";
import type { UnitOfWork } from "../store/store.ts";
import type { AuditEntry } from "./entry.ts";

/** What the first entry is chained to. */
const BEFORE_THE_FIRST = Buffer.alloc(32);

/** So many rows by one statement, where there are many; two numbers of rows are two statements to keep. */
const ROWS_AT_ONCE = 50;

const SALT_BYTES = 16;
/** So many salts are drawn at once where more than one is needed. */
const SALTS_AT_ONCE = 256;

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
  const seal = createSealer(key, last);
  const many = entries.length - (entries.length % ROWS_AT_ONCE);
  for (let from = 0; from < many; from += ROWS_AT_ONCE) {
    const rows = entries.slice(from, from + ROWS_AT_ONCE).map(seal);
    await db.executeQuery(insertion(rows));
  }
  for (const entry of entries.slice(many))
    await db.executeQuery(insertion([seal(entry)]));
}

/** Composed by hand: where very many users change, Kysely takes longer than all of the rest. */
function insertion(rows: readonly AuditRow[]): CompiledQuery {
  const row = `(${AUDIT_COLUMNS.map(() => "?").join(", ")})`;
  return CompiledQuery.raw(
    `INSERT INTO audit (${AUDIT_COLUMNS.join(", ")}) VALUES ${rows.map(() => row).join(", ")}`,
    rows.flatMap((each) => AUDIT_COLUMNS.map((column) => each[column])),
  );
}

/**
 * Makes entries the rows that they are in the log, each chained to the one before.
 * @param last the newest row of the log
 */
export function createSealer(
  key: KeyObject,
  last: Pick<AuditRow, "seq" | "mac"> | undefined,
): (entry: AuditEntry) => AuditRow {
  let seq = last?.seq ?? 0;
  let previous: Uint8Array = last?.mac ?? BEFORE_THE_FIRST;
  const nextSalt = createSalts();
  return (entry) => {
    seq += 1;
    const row = sealed(entry, seq, nextSalt);
    const mac = macOf(row, previous, key);
    previous = mac;
    return { ...row, mac };
  };
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

/** Random salts. To draw each alone takes longer than all the rest of an entry. */
function createSalts(): () => Buffer {
  let drawn = Buffer.alloc(0);
  let count = 1;
  return () => {
    if (drawn.length === 0) drawn = randomBytes(count * SALT_BYTES);
    count = SALTS_AT_ONCE;
    const salt = drawn.subarray(0, SALT_BYTES);
    drawn = drawn.subarray(SALT_BYTES);
    return salt;
  };
}

function sealed(
  entry: AuditEntry,
  seq: number,
  nextSalt: () => Buffer,
): Omit<AuditRow, "mac"> {
  const changes = entry.changes && JSON.stringify(entry.changes);
  // The salt keeps a short value, such as a phone number, from being guessed by its digest.
  const salt = changes === null ? null : nextSalt();
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
