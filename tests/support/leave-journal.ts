import Database from "better-sqlite3";

// A second process that is to be killed in the middle of a transaction on a file that is not in WAL mode,
// so that a rollback journal stays behind.
const database = new Database(process.argv[2]);
database.pragma("cache_size = 1");
database.exec("BEGIN IMMEDIATE");
const insert = database.prepare("INSERT INTO settings VALUES (?, ?)");
for (let n = 0; n < 500; n += 1) insert.run(`key${n}`, "x".repeat(500));
console.log("written");
setInterval(() => undefined, 1_000);
