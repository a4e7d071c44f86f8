import type { Database } from "better-sqlite3";

/** Marks a file as ours: "RLCL" in the header. */
export const APPLICATION_ID = 0x524c434c;

/** Number of the schema in the file; 0 for an empty one. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}

/**
 * Brings a database to the newest schema. Each step and its number are one transaction, so a failure or a
 * kill leaves the last whole step; the failure is thrown on.
 * @param backUp called once before the first step, when the file holds something already
 */
export function migrate(
  database: Database,
  migrations: readonly string[],
  backUp: () => void = () => undefined,
): void {
  const from = schemaVersion(database);
  if (from > 0 && from < migrations.length) backUp();
  for (const [index, step] of migrations.entries()) {
    if (index < from) continue;
    database
      .transaction(() => {
        database.exec(step);
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.pragma(`user_version = ${index + 1}`);
      })
      .immediate();
  }
}

/** All tables, indexes and triggers as SQL: two databases of one schema give the same text. */
export function describeSchema(database: Database): string {
  const rows = database
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name`,
    )
    .pluck()
    .all();
  return rows.join("\n");
}
