import {
  DEFAULT_POLICIES,
  type Policies,
} from "../../preload/contract/settings.ts";
import type { UnitOfWork } from "./store.ts";

/** What the store keeps about itself, and the types of the values. */
export interface StoreSettings extends Policies {
  /** UTC, milliseconds; there once an administrator has been created. */
  readonly setUpAt: number;
  /** Both gone once the key has been used, until another is issued and confirmed. */
  readonly recoveryKeyHash: string;
  readonly recoveryKeyConfirmedAt: number;
  /** Only in a demonstration, whose password is no secret. */
  readonly demo: { readonly username: string; readonly password: string };
}

export async function readSetting<Key extends keyof StoreSettings>(
  { db }: UnitOfWork,
  key: Key,
): Promise<StoreSettings[Key] | undefined> {
  const row = await db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  // The cast states what writeSetting, the only writer, has put there.
  return row && (JSON.parse(row.value) as StoreSettings[Key]);
}

export async function writeSetting<Key extends keyof StoreSettings>(
  { db }: UnitOfWork,
  key: Key,
  setting: StoreSettings[Key],
): Promise<void> {
  const value = JSON.stringify(setting);
  await db
    .insertInto("settings")
    .values({ key, value })
    .onConflict((c) => c.column("key").doUpdateSet({ value }))
    .execute();
}

export async function removeSetting(
  { db }: UnitOfWork,
  key: keyof StoreSettings,
): Promise<void> {
  await db.deleteFrom("settings").where("key", "=", key).execute();
}

const POLICY_KEYS = Object.keys(DEFAULT_POLICIES);

/** What holds now: what has been set, and the defaults for the rest. */
export async function readPolicies({ db }: UnitOfWork): Promise<Policies> {
  const rows = await db
    .selectFrom("settings")
    .selectAll()
    .where("key", "in", POLICY_KEYS)
    .execute();
  const set = rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]);
  // The cast states what writeSetting, the only writer, has put there.
  return {
    ...DEFAULT_POLICIES,
    ...(Object.fromEntries(set) as Partial<Policies>),
  };
}
