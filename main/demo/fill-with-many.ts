import type { KeyObject } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { createSealer } from "../audit/chain.ts";
import { bulkLoad, type BulkLoader } from "../store/bulk-load.ts";
import { statusToColumn } from "../store/columns.ts";
import type { Store } from "../store/store.ts";
import { newRow, toUser } from "../users/user-repository.ts";
import { generateUsers, type SampleUser } from "./generate-users.ts";
import {
  setUpSamples,
  type SampleAdministrator,
} from "./sample-administrator.ts";
import { createdEntry } from "./sample-entry.ts";
import { credentialsOf } from "./sample-status.ts";

const SEED = 42;
const DAY = 24 * 60 * 60 * 1000;
/** How long ago the first of them was created. */
const OLDEST = 1000 * DAY;
/** Users between two looks at whether all is to end. */
const STRIDE = 2_000;

interface Parts {
  readonly store: Store;
  readonly database: Database;
  readonly auditKey: KeyObject;
}

export interface Wanted {
  /** With the administrator. */
  readonly users: number;
  readonly administrator: SampleAdministrator;
  /** Told of each 2,000 users; throws to end it. */
  readonly onProgress: (users: number) => void;
  /** Told when what finds the users is being made. */
  readonly onIndexing: () => void;
}

/**
 * Fills a new store with an administrator and very many sample users, the same for the same number but for
 * ids and times: the oldest first, each with their entry in the log.
 */
export async function fillWithMany(
  { store, database, auditKey }: Parts,
  { users, administrator, onProgress, onIndexing }: Wanted,
): Promise<void> {
  const now = Date.now();
  const admin = await store.write((unit) =>
    setUpSamples(unit, administrator, { created: now - OLDEST - DAY, now }),
  );
  const fill = async (loader: BulkLoader) => {
    const seal = createSealer(auditKey, undefined);
    const created = admin.row.created_at;
    loader.addEntry(seal(createdEntry(admin.user, created, null)));
    let made = 1;
    for (const sample of generateUsers(users - 1, SEED)) {
      // More and more of them as time goes on.
      const age = Math.floor(((users - made) / users) ** 2 * OLDEST);
      const stamp = { by: admin.row.id, at: now - age };
      const row = addSample(loader, sample, stamp, now);
      loader.addEntry(seal(createdEntry(toUser(row), stamp.at, stamp.by)));
      made += 1;
      if (made % STRIDE === 0) {
        onProgress(made);
        await turn();
      }
    }
  };
  await bulkLoad(database, fill, onIndexing);
}

function addSample(
  loader: BulkLoader,
  { fields, status }: SampleUser,
  stamp: { readonly by: number; readonly at: number },
  now: number,
) {
  const plain = newRow(fields, stamp);
  // The entry tells of them as they were created, before they had a status of another kind.
  const row = { ...plain, status: statusToColumn(status) };
  const id = loader.addUser(row);
  const times = { created: stamp.at, now };
  const credentials = credentialsOf(id, status, times);
  if (credentials) loader.addCredentials(credentials);
  return plain;
}
