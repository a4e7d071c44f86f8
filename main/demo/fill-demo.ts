import { randomInt, type KeyObject } from "node:crypto";
import { ADMINISTRATOR } from "../../preload/contract/roles.ts";
import { hashPassword } from "../access/password-hash.ts";
import { generateRecoveryKey, hashSecret } from "../access/readable-secret.ts";
import { appendToAudit } from "../audit/chain.ts";
import type { AuditEntry } from "../audit/entry.ts";
import { writeSetting } from "../store/settings.ts";
import { statusToColumn } from "../store/columns.ts";
import type { Store, UnitOfWork } from "../store/store.ts";
import { LOCKED_FOR_GOOD, setPassword } from "../users/credentials.ts";
import { changesBetween } from "../users/user-changes.ts";
import { insertUser, type StoredUser } from "../users/user-repository.ts";
import { generateUsers, type SampleUser } from "./generate-users.ts";

const USERS = 1000;
const SEED = 2011;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** The policy that makes the samples' passwords too old. */
const MAX_AGE_DAYS = 365;

const ADMINISTRATOR_FIELDS = {
  firstName: "Ada",
  lastName: "Lovelace",
  username: "ada",
  email: "ada@example.org",
  phone: "+44 20 7946 0958",
  imsId: "",
  roles: [ADMINISTRATOR],
  status: "active",
} as const;

/**
 * Fills a new store as a demonstration: an administrator with a random password, which the store itself
 * tells, and 1,000 sample users with all there is to see.
 */
export async function fillDemo(
  store: Store,
  auditKey: KeyObject,
): Promise<void> {
  const password = demoPassword();
  const hash = await hashPassword(password);
  const now = Date.now();
  await store.write(async (unit) => {
    const admin = await insertUser(unit, ADMINISTRATOR_FIELDS, {
      by: null,
      at: now,
    });
    await setPassword({ unit, now }, admin.row.id, hash);
    const entries = [created(admin, null)];
    for (const sample of generateUsers(USERS - 1, SEED)) {
      const at = now - sample.age;
      const user = await insertUser(unit, sample.fields, {
        by: admin.row.id,
        at,
      });
      await showStatus(unit, user, sample, now);
      entries.push(created(user, admin.row.id));
    }
    await appendToAudit(unit, auditKey, entries);
    await writeSetting(unit, "setUpAt", now);
    await writeSetting(
      unit,
      "recoveryKeyHash",
      hashSecret(generateRecoveryKey()),
    );
    await writeSetting(unit, "recoveryKeyConfirmedAt", now);
    await writeSetting(unit, "passwordMaxAgeDays", MAX_AGE_DAYS);
    await writeSetting(unit, "demo", {
      username: ADMINISTRATOR_FIELDS.username,
      password,
    });
  });
}

/** The log's entry of a user who came with the demonstration. */
function created({ row, user }: StoredUser, actor: number | null): AuditEntry {
  return {
    at: row.created_at,
    operation: "Fill demonstration",
    outcome: "done",
    reason: null,
    actor,
    via: "system",
    object: { kind: "user", uid: user.id },
    changes: changesBetween(null, user),
  };
}

/** Gives a user what makes their status: a code, a lock, an old password. */
async function showStatus(
  { db }: UnitOfWork,
  { row }: StoredUser,
  { status }: SampleUser,
  now: number,
): Promise<void> {
  if (status === "active" || status === "deactivated") return;
  const hasCode = status === "pending";
  await db
    .insertInto("credentials")
    .values({
      user_id: row.id,
      // No password has these as its hash: nobody signs in as a sample.
      password_hash: hasCode ? null : "none",
      password_set_at: hasCode
        ? null
        : row.created_at - (status === "expired" ? MAX_AGE_DAYS * DAY : 0),
      code_hash: hasCode ? "none" : null,
      code_expires_at: hasCode ? now + 24 * HOUR : null,
      // Neither the clock nor a restart takes from the samples what there is to see of them.
      locked_until: status === "lockedOut" ? LOCKED_FOR_GOOD : null,
      wrong_guesses: status === "lockedOut" ? 100 : 0,
    })
    .execute();
  await db
    .updateTable("users")
    .set({ status: statusToColumn(status) })
    .where("id", "=", row.id)
    .execute();
}

/** Words that can be read aloud and typed, and a number: 68 random bits. */
function demoPassword(): string {
  const consonants = "bdfghjkmnprstvz";
  const vowels = "aeiou";
  const one = (letters: string) => letters.charAt(randomInt(letters.length));
  const word = () =>
    one(consonants) + one(vowels) + one(consonants) + one(vowels);
  return [word(), word(), word(), word(), word(), randomInt(10, 100)].join("-");
}
