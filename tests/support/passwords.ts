import { hashPassword, normalised } from "../../main/access/password-hash.ts";
import { setPassword } from "../../main/users/credentials.ts";
import type { Rolecall } from "./rolecall.ts";

export const PASSWORD = "granite-otter-lantern-42";

/** As good a password as the others, and another for each number. */
export const passwordOf = (number: number): string =>
  normalised(`harbour-violet-kettle-${number}`);

/** Has a user have this password, past the guarded path. */
export async function givePassword(
  { store, time }: Rolecall,
  { id }: { readonly id: number },
  password = PASSWORD,
): Promise<void> {
  const hash = await hashPassword(password);
  await store.write((unit) => setPassword({ unit, now: time.now }, id, hash));
}

export interface Credentials {
  readonly password_hash: string | null;
  readonly password_set_at: number | null;
  readonly code_hash: string | null;
  readonly code_expires_at: number | null;
  readonly locked_until: number | null;
  readonly wrong_guesses: number;
  readonly generation: number;
  readonly past_hashes: string;
}

/** The credentials of a user as they stand in the store. */
export function credentialsOf(
  { database }: Rolecall,
  { id }: { readonly id: number },
): Credentials {
  const row = database
    .prepare("SELECT * FROM credentials WHERE user_id = ?")
    .get(id);
  if (!row) throw new Error(`User ${id} has no credentials`);
  // The cast states the table's columns.
  return row as Credentials;
}
