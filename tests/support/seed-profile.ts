import type { KeyObject } from "node:crypto";
import { hashPassword } from "../../main/access/password-hash.ts";
import {
  generateRecoveryKey,
  hashSecret,
} from "../../main/access/readable-secret.ts";
import { generateUsers } from "../../main/demo/generate-users.ts";
import { writeSetting } from "../../main/store/settings.ts";
import { createNewStore } from "../../main/store/create.ts";
import { storeFiles } from "../../main/store/files.ts";
import type { Store } from "../../main/store/store.ts";
import { setPassword } from "../../main/users/credentials.ts";
import { insertUser } from "../../main/users/user-repository.ts";
import type { UserFields } from "../../preload/contract/users.ts";

/** Good by every rule, and everyone's in a seeded profile. */
export const PASSWORD = "granite-otter-lantern-42";

export const ADMIN: UserFields = {
  firstName: "Ada",
  lastName: "Lovelace",
  username: "ada",
  email: "ada@example.org",
  phone: "+44 20 7946 0958",
  imsId: "",
  roles: ["DEXADMIN"],
  status: "active",
};

interface Seed {
  /** Users besides the administrator; each can sign in with PASSWORD as far as their roles go. */
  readonly people?: readonly UserFields[];
  /** So many sample users more, the same at each call, without passwords. */
  readonly samples?: number;
}

/** Makes a store that has been set up, with the real code of main, before an app opens it. */
export async function seedStore(
  file: string,
  { people = [], samples = 0 }: Seed = {},
): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  const now = Date.now();
  const fill = async (store: Store, _key: KeyObject) => {
    await store.write(async (unit) => {
      for (const fields of [ADMIN, ...people]) {
        const { row } = await insertUser(unit, fields, { by: null, at: now });
        await setPassword({ unit, now }, row.id, hash);
      }
      for (const { fields, age } of generateUsers(samples, 42)) {
        await insertUser(unit, fields, { by: null, at: now - age });
      }
      const key = hashSecret(generateRecoveryKey());
      await writeSetting(unit, "setUpAt", now);
      await writeSetting(unit, "recoveryKeyHash", key);
      await writeSetting(unit, "recoveryKeyConfirmedAt", now);
    });
  };
  await createNewStore(storeFiles(file), fill);
}
