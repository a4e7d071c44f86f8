import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPreferences } from "../../../main/shell/preferences.ts";
import { createProfile, type Profile } from "../../support/profile.ts";

let profile: Profile;
let file: string;
beforeEach(() => {
  profile = createProfile();
  file = join(profile.folder, "preferences.json");
});
afterEach(() => profile[Symbol.dispose]());

const place = { width: 900, height: 700, x: -20, y: 0 };

describe("the preferences of this computer", () => {
  test("begin with the system's theme and no place", () => {
    expect(createPreferences(file).get()).toEqual({
      theme: "system",
      window: null,
    });
  });

  test("are kept, one by one, and leave nothing half-written", () => {
    const preferences = createPreferences(file);
    preferences.set({ theme: "dark" });
    preferences.set({ window: place });
    expect(preferences.get()).toEqual({ theme: "dark", window: place });
    expect(createPreferences(file).get()).toEqual(preferences.get());
    expect(readdirSync(profile.folder)).toEqual(["preferences.json"]);
  });

  test.each(["", "{", "null", "[]", '"dark"', "\0"])(
    "begin anew when the file holds %j",
    (content) => {
      writeFileSync(file, content);
      expect(createPreferences(file).get()).toEqual({
        theme: "system",
        window: null,
      });
    },
  );

  test.each([
    [
      "an unknown theme",
      { theme: "pink", window: place },
      { theme: "system", window: place },
    ],
    [
      "half a place",
      { theme: "dark", window: { width: 900 } },
      { theme: "dark", window: null },
    ],
    [
      "a fraction",
      { theme: "dark", window: { ...place, x: 0.5 } },
      { theme: "dark", window: null },
    ],
    [
      "more than is known",
      { theme: "light", secret: 1 },
      { theme: "light", window: null },
    ],
  ])("keep what is right beside %s", (_, content, expected) => {
    writeFileSync(file, JSON.stringify(content));
    expect(createPreferences(file).get()).toEqual(expected);
  });
});
