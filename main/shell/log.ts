import { app } from "electron";
import log from "electron-log/main";

/** Ends the app when something was not foreseen, rather than wait behind an error box that nobody sees. */
const FAILED = 70;

/** Writes to a file in the system's log folder, and to stderr. Must run first of all. */
export function startLog(): void {
  const end = (error: unknown) => {
    console.error(error);
    log.error(error);
    app.exit(FAILED);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
  log.transports.console.level = false;
}

/** Keeps what only an engineer wants to know; `ref` is what the user was told. */
export function report(ref: string, text: string): void {
  console.error(`[${ref}] ${text}`);
  log.error(`[${ref}]`, text);
}
