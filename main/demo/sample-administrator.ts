import { randomInt } from "node:crypto";
import { ADMINISTRATOR } from "../../preload/contract/roles.ts";
import { hashPassword } from "../access/password-hash.ts";
import { generateRecoveryKey, hashSecret } from "../access/readable-secret.ts";
import { writeSetting } from "../store/settings.ts";
import type { UnitOfWork } from "../store/store.ts";
import { setPassword } from "../users/credentials.ts";
import { insertUser, type StoredUser } from "../users/user-repository.ts";
import { SAMPLE_MAX_AGE_DAYS } from "./sample-status.ts";

const FIELDS = {
  firstName: "Ada",
  lastName: "Lovelace",
  username: "ada",
  email: "ada@example.org",
  phone: "+44 20 7946 0958",
  imsId: "",
  roles: [ADMINISTRATOR],
  status: "active",
} as const;

/** Whom sample users are made for. */
export interface SampleAdministrator {
  readonly username: string;
  readonly password: string;
  readonly hash: string;
}

/** @param password one that is known already, for measurements; otherwise a random one */
export async function inventAdministrator(
  password: string = inventPassword(),
): Promise<SampleAdministrator> {
  const hash = await hashPassword(password);
  return { username: FIELDS.username, password, hash };
}

/**
 * Sets a new store up: its administrator, and what the first start would have left.
 * @param times UTC, milliseconds: of the administrator's creation, and of the password
 */
export async function setUpSamples(
  unit: UnitOfWork,
  { hash }: SampleAdministrator,
  { created, now }: { readonly created: number; readonly now: number },
): Promise<StoredUser> {
  const admin = await insertUser(unit, FIELDS, { by: null, at: created });
  await setPassword({ unit, now }, admin.row.id, hash);
  await writeSetting(unit, "setUpAt", created);
  await writeSetting(
    unit,
    "recoveryKeyHash",
    hashSecret(generateRecoveryKey()),
  );
  await writeSetting(unit, "recoveryKeyConfirmedAt", created);
  await writeSetting(unit, "passwordMaxAgeDays", SAMPLE_MAX_AGE_DAYS);
  return admin;
}

/** Words that can be read aloud and typed, and a number: 68 random bits. */
function inventPassword(): string {
  const consonants = "bdfghjkmnprstvz";
  const vowels = "aeiou";
  const one = (letters: string) => letters.charAt(randomInt(letters.length));
  const word = () =>
    one(consonants) + one(vowels) + one(consonants) + one(vowels);
  return [word(), word(), word(), word(), word(), randomInt(10, 100)].join("-");
}
