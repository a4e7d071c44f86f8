import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** What belongs to this computer rather than to the store: how the window stands, and how it looks. */
const schema = z.object({
  theme: z.enum(["system", "light", "dark"]).catch("system"),
  window: z
    .object({
      width: z.int().min(600),
      height: z.int().min(400),
      x: z.int(),
      y: z.int(),
    })
    .optional()
    .catch(undefined),
});

export type Preferences = z.output<typeof schema>;

/** Reads and keeps the preferences in one small file; whatever is wrong with it, defaults stand in. */
export function createPreferences(file: string) {
  let current = read(file);
  return {
    get: (): Preferences => current,
    set(change: Partial<Preferences>): void {
      current = { ...current, ...change };
      writeFileSync(`${file}.new`, JSON.stringify(current));
      renameSync(`${file}.new`, file);
    },
  };
}

export type PreferencesFile = ReturnType<typeof createPreferences>;

function read(file: string): Preferences {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return schema.parse({});
  }
}
