import { app } from "electron";

/** Ended because of something that was not foreseen. */
const FAILED = 70;

/** Loaded when there is something to write: a start that goes well writes nothing. */
async function write(...parts: readonly unknown[]): Promise<void> {
  const { default: log } = await import("electron-log/main");
  log.transports.console.level = false;
  log.error(...parts);
}

/**
 * Ends the app when something was not foreseen, rather than wait behind an error box that nobody sees.
 * Must run first of all.
 */
export function startLog(): void {
  const end = (error: unknown) => {
    console.error(error);
    void write(error).finally(() => app.exit(FAILED));
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}

/** Keeps what only an engineer wants to know, in the system's log folder; `ref` is what the user was told. */
export function report(ref: string, text: string): void {
  console.error(`[${ref}] ${text}`);
  void write(`[${ref}]`, text);
}
