import { readFileSync, renameSync, writeFileSync } from "node:fs";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** In the screen's own pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What belongs to this computer rather than to the store: how the window stands, and how it looks. */
export interface Preferences {
  readonly theme: Theme;
  readonly window: Place | null;
}

/** Reads and keeps the preferences in one small file; where something is wrong with it, defaults stand in. */
export function createPreferences(file: string) {
  let current = read(file);
  return {
    get: (): Preferences => current,
    set(change: Partial<Preferences>): void {
      current = { ...current, ...change };
      try {
        writeFileSync(`${file}.new`, JSON.stringify(current));
        renameSync(`${file}.new`, file);
      } catch (error) {
        // A full disk is no reason to end: what was chosen holds until the app is closed.
        console.error(error);
      }
    },
  };
}

export type PreferencesFile = ReturnType<typeof createPreferences>;

function read(file: string): Preferences {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // A first start, or a file that someone has edited badly.
  }
  const { theme, window } = isRecord(found) ? found : {};
  return {
    theme: THEMES.find((known) => known === theme) ?? "system",
    window: isPlace(window) ? window : null,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function isPlace(value: unknown): value is Place {
  if (!isRecord(value)) return false;
  return (["x", "y", "width", "height"] as const).every((key) =>
    Number.isInteger(value[key]),
  );
}
