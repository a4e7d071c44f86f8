import type { KeyObject } from "node:crypto";
import { appendToAudit } from "../audit/chain.ts";
import { statusToColumn } from "../store/columns.ts";
import { writeSetting } from "../store/settings.ts";
import type { Store, UnitOfWork } from "../store/store.ts";
import { insertUser, type StoredUser } from "../users/user-repository.ts";
import { generateUsers, type SampleUser } from "./generate-users.ts";
import { inventAdministrator, setUpSamples } from "./sample-administrator.ts";
import { createdEntry } from "./sample-entry.ts";
import { credentialsOf } from "./sample-status.ts";

const USERS = 1000;
const SEED = 2011;

/**
 * Fills a new store as a demonstration: an administrator with a random password, which the store itself
 * tells, and 1,000 sample users with all there is to see.
 */
export async function fillDemo(
  store: Store,
  auditKey: KeyObject,
): Promise<void> {
  const administrator = await inventAdministrator();
  const now = Date.now();
  await store.write(async (unit) => {
    const admin = await setUpSamples(unit, administrator, {
      created: now,
      now,
    });
    const entries = [createdEntry(admin.user, now, null)];
    for (const sample of generateUsers(USERS - 1, SEED)) {
      const at = now - sample.age;
      const user = await insertUser(unit, sample.fields, {
        by: admin.row.id,
        at,
      });
      await showStatus(unit, user, sample, now);
      entries.push(createdEntry(user.user, at, admin.row.id));
    }
    await appendToAudit(unit, auditKey, entries);
    const { username, password } = administrator;
    await writeSetting(unit, "demo", { username, password });
  });
}

/** Gives a user what makes their status. */
async function showStatus(
  { db }: UnitOfWork,
  { row }: StoredUser,
  { status }: SampleUser,
  now: number,
): Promise<void> {
  const times = { created: row.created_at, now };
  const credentials = credentialsOf(row.id, status, times);
  if (!credentials) return;
  await db.insertInto("credentials").values(credentials).execute();
  await db
    .updateTable("users")
    .set({ status: statusToColumn(status) })
    .where("id", "=", row.id)
    .execute();
}
