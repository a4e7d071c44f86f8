import type { Database } from "better-sqlite3";
import { searchText } from "./columns.ts";
import {
  AUDIT_COLUMNS,
  type AuditRow,
  type CredentialsRow,
  type UserRow,
} from "./schema.ts";
import { buildGrams } from "./search/grams.ts";

/** Kilobytes of page cache while loading: the unique indexes grow at random places. */
const CACHE_KB = 400_000;

type NewRow = Omit<UserRow, "id">;
type NewCredentials = Pick<
  CredentialsRow,
  | "user_id"
  | "password_hash"
  | "password_set_at"
  | "code_hash"
  | "code_expires_at"
  | "locked_until"
  | "wrong_guesses"
>;

/** Puts rows into a store that is being made. */
export interface BulkLoader {
  /** @returns the new user's id */
  addUser(row: NewRow): number;
  addCredentials(row: NewCredentials): void;
  addEntry(row: AuditRow): void;
}

interface SchemaPart {
  readonly type: "index" | "trigger";
  readonly name: string;
  readonly sql: string;
}

/**
 * Fills a store that nobody has open yet with very many rows: nothing can be taken back, so a failure leaves
 * a file of no use. Indexes, triggers and grams are made when all rows are there, which is far quicker; the
 * schema is then what it was.
 * @param fill adds the rows; may pause
 * @param onIndexing told when all rows are there
 */
export async function bulkLoad(
  database: Database,
  fill: (loader: BulkLoader) => Promise<void>,
  onIndexing: () => void,
): Promise<void> {
  const cache = Number(database.pragma("cache_size", { simple: true }));
  database.pragma("journal_mode = OFF");
  database.pragma("synchronous = OFF");
  database.pragma("temp_store = MEMORY");
  database.pragma("threads = 2");
  database.pragma(`cache_size = -${CACHE_KB}`);
  const parts = database
    .prepare<[], SchemaPart>(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type`,
    )
    .all();
  for (const { type, name } of parts) database.exec(`DROP ${type} "${name}"`);

  database.exec("BEGIN IMMEDIATE");
  await fill(createLoader(database));
  database.exec("COMMIT");
  onIndexing();
  for (const { sql } of parts) database.exec(sql);
  buildGrams(database);

  database.pragma(`cache_size = ${cache}`);
  database.pragma("synchronous = FULL");
  database.pragma("journal_mode = WAL");
}

const USER_COLUMNS = [
  "uid",
  "version",
  "first_name",
  "last_name",
  "username",
  "email",
  "phone",
  "ims_id",
  "external_id",
  "display_name",
  "roles",
  "active",
  "status",
  "created_at",
  "created_by",
  "changed_at",
  "changed_by",
  "username_key",
  "username_folded",
  "first_name_key",
  "last_name_key",
  "email_key",
  "phone_key",
  "ims_id_key",
  "roles_key",
] as const satisfies readonly (keyof NewRow)[];

const CREDENTIALS_COLUMNS = [
  "user_id",
  "password_hash",
  "password_set_at",
  "code_hash",
  "code_expires_at",
  "locked_until",
  "wrong_guesses",
] as const satisfies readonly (keyof NewCredentials)[];

function createLoader(database: Database): BulkLoader {
  const insert = (table: string, columns: readonly string[]) =>
    database.prepare(
      `INSERT INTO ${table} (${columns.join(", ")})
       VALUES (${columns.map(() => "?").join(", ")})`,
    );
  const user = insert("users", USER_COLUMNS);
  const text = insert("search", ["id", "text"]);
  const credentials = insert("credentials", CREDENTIALS_COLUMNS);
  const entry = insert("audit", AUDIT_COLUMNS);
  return {
    addUser(row) {
      const added = user.run(USER_COLUMNS.map((column) => row[column]));
      const id = Number(added.lastInsertRowid);
      text.run(id, searchText(row));
      return id;
    },
    addCredentials: (row) =>
      void credentials.run(CREDENTIALS_COLUMNS.map((column) => row[column])),
    addEntry: (row) =>
      void entry.run(AUDIT_COLUMNS.map((column) => row[column])),
  };
}
