import { join, resolve } from "node:path";
import { app } from "electron";

export interface CommandLine {
  readonly isDemo: boolean;
  /** Absolute path of the store. */
  readonly storeFile: string;
  /** Where a picture of the first screen is to be saved; null for nowhere. */
  readonly picture: string | null;
}

/**
 * Reads `--demo`, `--store FILE` (or `--store=FILE`) and `--picture=FILE`. A demonstration has a profile of
 * its own, unless `--user-data-dir` names one. Must run before the app is ready.
 */
export function readCommandLine(
  argv: readonly string[] = process.argv,
): CommandLine {
  const isDemo = argv.includes("--demo");
  if (isDemo && !app.commandLine.hasSwitch("user-data-dir")) {
    app.setPath(
      "userData",
      join(app.getPath("appData"), `${app.getName()} Demo`),
    );
  }
  const picture = valueOf(argv, "picture");
  return {
    isDemo,
    storeFile: resolve(
      valueOf(argv, "store") ?? join(app.getPath("userData"), "store.db"),
    ),
    picture: picture === undefined ? null : resolve(picture),
  };
}

function valueOf(argv: readonly string[], name: string): string | undefined {
  const index = argv.findIndex(
    (word) => word === `--${name}` || word.startsWith(`--${name}=`),
  );
  const [word, next] = argv.slice(index);
  if (index < 0 || word === undefined) return undefined;
  const value = word.includes("=") ? word.slice(name.length + 3) : next;
  // An empty value or another switch is no file.
  return value === "" || value?.startsWith("--") ? undefined : value;
}
