import Database from "better-sqlite3";
import { AppError } from "./app-error.ts";

/** What SQLite says when the disk or the file lets it down; nothing was kept then. */
const STORAGE =
  /^SQLITE_(IOERR|FULL|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|CORRUPT)/;

/** Words what the schema's guards and the disk refuse; undefined for what nobody foresaw. */
export function asAppError(thrown: unknown): AppError | undefined {
  if (thrown instanceof AppError) return thrown;
  if (!(thrown instanceof Database.SqliteError)) return undefined;
  if (thrown.message === "last_administrator")
    return new AppError("RULE", "last_administrator");
  if (
    thrown.code === "SQLITE_CONSTRAINT_UNIQUE" &&
    thrown.message.includes("username_key")
  ) {
    return new AppError("CONFLICT", "username_taken", {
      fields: { username: [{ reason: "username_taken" }] },
    });
  }
  if (STORAGE.test(thrown.code)) {
    return new AppError("UNAVAILABLE", "storage_failed", {
      params: { detail: thrown.code },
    });
  }
  return undefined;
}
