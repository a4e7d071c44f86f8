import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../../main/open-store.ts";
import { readSetting, writeSetting } from "../../../main/store/settings.ts";
import {
  createNewStore,
  isNewInstallation,
} from "../../../main/store/create.ts";
import { storeFiles, type StoreFiles } from "../../../main/store/files.ts";
import { createProfile, type Profile } from "../../support/profile.ts";

let profile: Profile;
let files: StoreFiles;
beforeEach(() => {
  profile = createProfile();
  files = storeFiles(profile.store);
});
afterEach(() => profile[Symbol.dispose]());

describe("an installation is new", () => {
  test("while there is nothing", () => {
    expect(isNewInstallation(files)).toBe(true);
  });

  test("while the making of its store has not come to its end", () => {
    writeFileSync(files.key, "x");
    writeFileSync(files.unfinished, "half");
    expect(isNewInstallation(files)).toBe(true);
  });

  test("no more once there is a store, or a key that a store has left behind", () => {
    writeFileSync(files.store, "");
    expect(isNewInstallation(files)).toBe(false);
    rmSync(files.store);
    writeFileSync(files.key, "x");
    expect(isNewInstallation(files)).toBe(false);
  });
});

test.each(["-wal", "-journal"])(
  "a store of which only its %s is left is missing, not new",
  async (ending) => {
    writeFileSync(`${files.store}${ending}`, "changes of the lost store");
    expect(isNewInstallation(files)).toBe(false);
    await expect(openStore("writer", files.store, false)).rejects.toMatchObject(
      { reason: "store_missing" },
    );
    expect(existsSync(files.store)).toBe(false);
  },
);

describe("a new store", () => {
  test("gets its name when it is whole, and leaves nothing half-made", async () => {
    await createNewStore(files, async (store) => {
      expect(existsSync(files.store)).toBe(false);
      await store.write((unit) => writeSetting(unit, "setUpAt", 1));
    });
    expect(readdirSync(profile.folder).sort()).toEqual([
      "store.db",
      "store.key",
    ]);
    const open = await openStore("writer", files.store, false);
    expect(await open.store.read((unit) => readSetting(unit, "setUpAt"))).toBe(
      1,
    );
    open.close();
  });

  test("that was cut short is begun anew, with a key of its own", async () => {
    const cut = new Error("cut");
    const fill = () => Promise.reject(cut);
    await expect(createNewStore(files, fill)).rejects.toBe(cut);
    expect(existsSync(files.store)).toBe(false);
    expect(existsSync(files.unfinished)).toBe(true);
    const key = readFileSync(files.key);
    writeFileSync(
      files.unfinished,
      readFileSync(files.unfinished).subarray(0, 5000),
    );
    writeFileSync(`${files.unfinished}-journal`, "half");
    const open = await openStore("writer", files.store, false);
    open.close();
    expect(existsSync(files.unfinished)).toBe(false);
    expect(readFileSync(files.key)).not.toEqual(key);
  });

  test.skipIf(process.platform === "win32")(
    "is for its owner alone, with all that lies beside it",
    async () => {
      const open = await openStore("writer", files.store, false);
      const modes = readdirSync(profile.folder).map((name) => [
        name,
        (statSync(`${profile.folder}/${name}`).mode & 0o077).toString(8),
      ]);
      open.close();
      // SECURITY: other accounts of this computer are kept out (product section 3).
      expect(modes).toEqual(modes.map(([name]) => [name, "0"]));
    },
  );
});
