import { readFileSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { createForOwner, type StoreFiles } from "./files.ts";
import { StoreProblem } from "./problem.ts";

/**
 * Takes the store for this process: an exclusive transaction on a small file beside it, which the system
 * lets go when the process ends, however it ends.
 * @returns the function that lets go
 * @throws StoreProblem store_in_use, naming the process that has it
 */
export function lockStore(files: StoreFiles): () => void {
  createForOwner(files.lock);
  const database = new Database(files.lock, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (
      error instanceof Database.SqliteError &&
      error.code.startsWith("SQLITE_BUSY")
    ) {
      throw new StoreProblem("store_in_use", {
        file: files.store,
        pid: readOwner(files.owner),
      });
    }
    throw error;
  }
  writeFileSync(files.owner, String(process.pid), { mode: 0o600 });
  return () => database.close();
}

function readOwner(file: string): string {
  try {
    return readFileSync(file, "utf8").slice(0, 20);
  } catch {
    return "?";
  }
}
