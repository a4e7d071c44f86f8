import { createNewStore } from "../../main/store/create.ts";
import { storeFiles } from "../../main/store/files.ts";
import { openWriter } from "../../main/store/open.ts";
import { writeSetting } from "../../main/store/settings.ts";
import { insertUser } from "../../main/users/user-repository.ts";
import { createProfile } from "./profile.ts";
import { userFields } from "./rolecall.ts";

/** A store on disk, closed, that has been set up: its first user, with id 1, is the administrator. */
export async function createStoreOnDisk() {
  const profile = createProfile();
  const files = storeFiles(profile.store);
  await createNewStore(files, (store) =>
    store.write(async (unit) => {
      const stamp = { by: null, at: Date.UTC(2026, 0, 1) };
      const fields = userFields({ username: "ada", roles: ["DEXADMIN"] });
      await insertUser(unit, fields, stamp);
      await writeSetting(unit, "setUpAt", stamp.at);
    }),
  );
  // The first opening turns it into what it stays from then on.
  openWriter(files).close();
  return {
    ...profile,
    files,
    [Symbol.dispose]: () => profile[Symbol.dispose](),
  };
}
