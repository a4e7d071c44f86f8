/** The columns that users and deleted users share, so that deleting moves a row and loses nothing. */
const userColumns = `
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  version INTEGER NOT NULL CHECK (version >= 1),
  first_name TEXT NOT NULL CHECK (length(first_name) BETWEEN 1 AND 100),
  last_name TEXT NOT NULL CHECK (length(last_name) BETWEEN 1 AND 100),
  username TEXT NOT NULL CHECK (length(username) BETWEEN 1 AND 64),
  email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  phone TEXT NOT NULL CHECK (length(phone) <= 32),
  ims_id TEXT NOT NULL CHECK (length(ims_id) <= 128),
  external_id TEXT NOT NULL,
  display_name TEXT NOT NULL,
  -- DEXADMIN (256) alone, or any of the eight individual roles.
  roles INTEGER NOT NULL CHECK (roles = 256 OR roles BETWEEN 0 AND 255),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  -- 1 is Deactivated, which is exactly what active = 0 means.
  status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 4 AND (status = 1) = (active = 0)),
  created_at INTEGER NOT NULL,
  created_by INTEGER,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER,
  first_name_key TEXT,
  last_name_key TEXT,
  email_key TEXT,
  phone_key TEXT,
  ims_id_key TEXT,
  roles_key INTEGER,
  username_folded TEXT NOT NULL`;

/** True of a user who is an administrator and could sign in now. */
const administrator = (
  row: string,
) => `${row}.roles = 256 AND ${row}.status = 0 AND EXISTS (
    SELECT 1 FROM credentials c WHERE c.user_id = ${row}.id AND c.password_hash IS NOT NULL)`;

/** Product rule 3, where nothing can walk around it. */
const lastAdministratorStays = (event: string, leaves: string) => `
  BEFORE ${event} ON users
  WHEN ${leaves} AND ${administrator("OLD")}
    AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id <> OLD.id AND ${administrator("u")})
  BEGIN SELECT RAISE(ABORT, 'last_administrator'); END`;

export const initial = `
CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,${userColumns},
  username_key TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX users_by_username ON users (username_folded);
CREATE INDEX users_by_first_name ON users (first_name_key);
CREATE INDEX users_by_last_name ON users (last_name_key);
CREATE INDEX users_by_email ON users (email_key);
CREATE INDEX users_by_phone ON users (phone_key);
CREATE INDEX users_by_ims_id ON users (ims_id_key);
CREATE INDEX users_by_roles ON users (roles_key);
CREATE INDEX users_by_status ON users (status);
CREATE INDEX users_by_changed ON users (changed_at);
CREATE INDEX administrators ON users (id) WHERE roles = 256;

CREATE TABLE deleted_users (
  id INTEGER PRIMARY KEY,${userColumns},
  username_key TEXT NOT NULL,
  deleted_at INTEGER NOT NULL,
  deleted_by INTEGER
) STRICT;

CREATE TABLE credentials (
  user_id INTEGER PRIMARY KEY,
  password_hash TEXT,
  password_set_at INTEGER,
  code_hash TEXT,
  code_expires_at INTEGER,
  locked_until INTEGER,
  CHECK ((password_hash IS NULL) = (password_set_at IS NULL)),
  CHECK ((code_hash IS NULL) = (code_expires_at IS NULL))
) STRICT;

CREATE TRIGGER last_administrator_is_not_deleted ${lastAdministratorStays("DELETE", "TRUE")};
CREATE TRIGGER last_administrator_stays ${lastAdministratorStays(
  "UPDATE OF roles, active",
  "(NEW.roles <> 256 OR NEW.active = 0)",
)};

CREATE TRIGGER last_administrator_keeps_the_password
  BEFORE UPDATE OF password_hash ON credentials
  WHEN OLD.password_hash IS NOT NULL AND NEW.password_hash IS NULL
    AND EXISTS (SELECT 1 FROM users o WHERE o.id = OLD.user_id AND o.roles = 256 AND o.status = 0)
    AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id <> OLD.user_id AND ${administrator("u")})
  BEGIN SELECT RAISE(ABORT, 'last_administrator'); END;

CREATE TABLE search (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  operation TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT,
  actor INTEGER,
  via TEXT NOT NULL CHECK (via IN ('window', 'api', 'system')),
  object_kind TEXT,
  object TEXT,
  changes TEXT,
  salt BLOB,
  digest BLOB CHECK (length(digest) = 32),
  mac BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;
CREATE INDEX audit_by_object ON audit (object) WHERE object IS NOT NULL;

-- The log grows at its end and nowhere else; only erasing the values and their salt may touch an entry.
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
  WHEN NOT (NEW.changes IS NULL AND NEW.salt IS NULL
    AND NEW.seq IS OLD.seq AND NEW.at IS OLD.at AND NEW.operation IS OLD.operation
    AND NEW.outcome IS OLD.outcome AND NEW.reason IS OLD.reason AND NEW.actor IS OLD.actor
    AND NEW.via IS OLD.via AND NEW.object_kind IS OLD.object_kind AND NEW.object IS OLD.object
    AND NEW.digest IS OLD.digest AND NEW.mac IS OLD.mac)
  BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
`;
