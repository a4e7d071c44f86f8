import { existsSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import type { StoreFiles } from "./files.ts";
import {
  APPLICATION_ID,
  describeSchema,
  migrate,
  schemaVersion,
} from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { StoreProblem } from "./problem.ts";

/** Kilobytes of page cache of each connection. */
const CACHE_KB = 8_000;

/**
 * Opens an existing store for the one writer, brought to the newest schema.
 * @throws StoreProblem; the file is then as it was
 */
export function openWriter(files: StoreFiles): Database.Database {
  inspect(files);
  const database = guarded(
    files,
    () => new Database(files.store, { fileMustExist: true, timeout: 5_000 }),
  );
  try {
    guarded(files, () => {
      migrate(database, migrations, () =>
        backUpBeforeMigration(database, files),
      );
      database.pragma("journal_mode = WAL");
      // Said explicitly: the default of this build is NORMAL, which can lose the last answers.
      database.pragma("synchronous = FULL");
      setPragmas(database);
      if (describeSchema(database) !== newestSchema()) {
        throw new StoreProblem("store_damaged", { file: files.store });
      }
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a store that the writer has open, for reading alone: SQLite itself refuses a write here. */
export function openReader(files: StoreFiles): Database.Database {
  const database = new Database(files.store, {
    readonly: true,
    fileMustExist: true,
    timeout: 5_000,
  });
  setPragmas(database);
  database.pragma("query_only = ON");
  return database;
}

function setPragmas(database: Database.Database): void {
  database.pragma("foreign_keys = ON");
  // SECURITY: a file from elsewhere can't bring functions that run when it is read.
  database.pragma("trusted_schema = OFF");
  database.pragma("temp_store = MEMORY");
  database.pragma(`cache_size = -${CACHE_KB}`);
}

/** Looks at the file through a connection that can't write, so that what is not ours stays untouched. */
function inspect(files: StoreFiles): void {
  const file = files.store;
  if (!existsSync(file)) throw new StoreProblem("store_missing", { file });
  if (statSync(file).size === 0)
    throw new StoreProblem("store_damaged", { file });
  guarded(files, () => {
    const database = new Database(file, {
      readonly: true,
      fileMustExist: true,
    });
    try {
      const applicationId = Number(
        database.pragma("application_id", { simple: true }),
      );
      if (applicationId !== APPLICATION_ID)
        throw new StoreProblem("store_foreign", { file });
      if (schemaVersion(database) > migrations.length)
        throw new StoreProblem("store_newer", { file });
      // Reads the first page as a table, and compares the file's length with what the header says.
      describeSchema(database);
    } finally {
      database.close();
    }
  });
}

/** Runs `work` and says what SQLite thinks of the file in our words. */
function guarded<T>(files: StoreFiles, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    const file = files.store;
    if (error.code === "SQLITE_NOTADB")
      throw new StoreProblem("store_foreign", { file });
    if (error.code.startsWith("SQLITE_CORRUPT"))
      throw new StoreProblem("store_damaged", { file });
    throw new StoreProblem("store_unusable", { file, detail: error.code });
  }
}

function newestSchema(): string {
  const model = new Database(":memory:");
  try {
    migrate(model, migrations);
    return describeSchema(model);
  } finally {
    model.close();
  }
}

/** A whole copy beside the store, checked, so that a migration can be taken back by hand. */
function backUpBeforeMigration(
  database: Database.Database,
  files: StoreFiles,
): void {
  const copy = `${files.store}.before-schema-${migrations.length}`;
  if (!existsSync(copy)) database.prepare("VACUUM INTO ?").run(copy);
  const check = new Database(copy, { readonly: true });
  try {
    const answer = check.pragma("integrity_check", { simple: true });
    if (answer !== "ok")
      throw new StoreProblem("store_damaged", { file: files.store });
  } finally {
    check.close();
  }
}
