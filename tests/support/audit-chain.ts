import type { KeyObject } from "node:crypto";
import type { Database } from "better-sqlite3";
import { digestOf, macOf } from "../../main/audit/chain.ts";
import type { AuditRow } from "../../main/store/schema.ts";

/** The number of the first entry that is not what the chain says; null when all are. */
export function findBroken(database: Database, key: KeyObject): number | null {
  const rows = database
    .prepare("SELECT * FROM audit ORDER BY seq")
    .all() as AuditRow[];
  let previous: Uint8Array = Buffer.alloc(32);
  for (const [index, row] of rows.entries()) {
    const { changes, salt, digest, mac } = row;
    const isWhole =
      row.seq === index + 1 &&
      macOf(row, previous, key).equals(mac) &&
      (changes === null ||
        (salt !== null &&
          digest !== null &&
          digestOf(changes, salt).equals(digest)));
    if (!isWhole) return row.seq;
    previous = mac;
  }
  return null;
}
