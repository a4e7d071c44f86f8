import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import Database from "better-sqlite3";
import { createForOwner, flush, type StoreFiles } from "./files.ts";
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

/** Bytes that the write-ahead log may keep when it starts anew. */
const JOURNAL_BYTES = 64 * 1024 * 1024;

/**
 * Opens an existing store for the one writer, brought to the newest schema.
 * @throws StoreProblem; the file is then as it was
 */
export function openWriter(files: StoreFiles): Database.Database {
  inspect(files);
  return guarded(files, () => {
    const database = new Database(files.store, {
      fileMustExist: true,
      timeout: 5_000,
    });
    try {
      // Before the first word that could write: another's hot journal may have hidden something.
      checkSchema(database, files);
      migrate(database, migrations, () =>
        backUpBeforeMigration(database, files),
      );
      database.pragma("journal_mode = WAL");
      // Said explicitly: the default of this build is NORMAL, which can lose the last answers.
      database.pragma("synchronous = FULL");
      // What a very large change has made of the log of changes is given back.
      database.pragma(`journal_size_limit = ${JOURNAL_BYTES}`);
      // SECURITY: REPLACE deletes, and must meet the guards of a deletion.
      database.pragma("recursive_triggers = ON");
      setPragmas(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
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
export function inspect(files: StoreFiles): void {
  const file = files.store;
  if (!existsSync(file)) throw new StoreProblem("store_missing", { file });
  if (statSync(file).size === 0) {
    throw new StoreProblem("store_damaged", { file });
  }
  guarded(files, () => {
    const database = new Database(file, {
      readonly: true,
      fileMustExist: true,
    });
    try {
      checkSchema(database, files);
    } catch (error) {
      // A transaction that a kill cut short: only a connection that writes can take it back.
      if (!isUnfinished(error) || !hasOurHeader(file)) throw error;
    } finally {
      database.close();
    }
  });
}

/** Whether the file is ours, no newer than we know, and has exactly the schema that its number stands for. */
function checkSchema(database: Database.Database, files: StoreFiles): void {
  const file = files.store;
  const applicationId = database.pragma("application_id", { simple: true });
  if (applicationId !== APPLICATION_ID) {
    throw new StoreProblem("store_foreign", { file });
  }
  const version = schemaVersion(database);
  if (version > migrations.length) {
    throw new StoreProblem("store_newer", { file });
  }
  if (describeSchema(database) !== schemaOf(version)) {
    throw new StoreProblem("store_damaged", { file });
  }
}

function isUnfinished(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    /^SQLITE_READONLY_(ROLLBACK|RECOVERY)$/.test(error.code)
  );
}

/**
 * Reads our mark where SQLite keeps it. No connection of this process is open then: it would have taken
 * the cut-off transaction back, and closing a file here would drop its locks.
 */
function hasOurHeader(file: string): boolean {
  const header = Buffer.alloc(72);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return header.readUInt32BE(68) === APPLICATION_ID;
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

const schemas = new Map<number, string>();

/** The schema after so many steps: made once, since opening a store looks at it more than once. */
function schemaOf(version: number): string {
  const known = schemas.get(version);
  if (known !== undefined) return known;
  const model = new Database(":memory:");
  try {
    migrate(model, migrations.slice(0, version));
    const schema = describeSchema(model);
    schemas.set(version, schema);
    return schema;
  } finally {
    model.close();
  }
}

/** A whole copy beside the store, checked and on the disk, so that a migration can be taken back by hand. */
function backUpBeforeMigration(
  database: Database.Database,
  files: StoreFiles,
): void {
  const copy = `${files.store}.before-schema-${migrations.length}`;
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { force: true });
  createForOwner(unfinished);
  database.prepare("VACUUM INTO ?").run(unfinished);
  const check = new Database(unfinished, { readonly: true });
  try {
    const answer = check.pragma("integrity_check", { simple: true });
    if (answer !== "ok") {
      throw new StoreProblem("store_damaged", { file: files.store });
    }
  } finally {
    check.close();
  }
  flush(unfinished);
  renameSync(unfinished, copy);
}
