import type { UnitOfWork } from "../store/store.ts";

/** What the store keeps about itself, and the types of the values. */
export interface StoreSettings {
  /** UTC, milliseconds; there once an administrator has been created. */
  readonly setUpAt: number;
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
