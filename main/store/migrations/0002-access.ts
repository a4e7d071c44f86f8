const hasPassword = (row: string) =>
  `EXISTS (SELECT 1 FROM credentials c WHERE c.user_id = ${row}.id AND c.password_hash IS NOT NULL)`;

/** An administrator with a password, whatever keeps them out for a while. */
const administrator = (row: string) =>
  `${row}.roles = 256 AND ${row}.active = 1 AND ${hasPassword(row)}`;

/** True where another administrator can sign in now: is Active, or Expired and so asked for a new password. */
const anotherCanSignIn = (id: string) => `EXISTS (
    SELECT 1 FROM users u WHERE u.id <> ${id} AND u.roles = 256 AND u.status IN (0, 2) AND ${hasPassword("u")})`;

/** Product rule 3, where nothing can walk around it. */
const lastAdministratorStays = (event: string, leaves: string) => `
  BEFORE ${event} ON users
  WHEN ${leaves} AND ${administrator("OLD")} AND NOT ${anotherCanSignIn("OLD.id")}
  BEGIN SELECT RAISE(ABORT, 'last_administrator'); END`;

/** Sessions, tokens and codes end for good: being activated again brings none of them back. */
const endAccess = (row: string, at: string) => `
    UPDATE tokens SET revoked_at = ${at} WHERE user_id = ${row}.id AND revoked_at IS NULL;
    UPDATE credentials SET generation = generation + 1, code_hash = NULL, code_expires_at = NULL
      WHERE user_id = ${row}.id;`;

export const access = `
ALTER TABLE credentials ADD COLUMN wrong_guesses INTEGER NOT NULL DEFAULT 0 CHECK (wrong_guesses >= 0);
ALTER TABLE credentials ADD COLUMN generation INTEGER NOT NULL DEFAULT 0 CHECK (generation >= 0);
ALTER TABLE credentials ADD COLUMN past_hashes TEXT NOT NULL DEFAULT '[]' CHECK (json_type(past_hashes) = 'array');
UPDATE credentials SET past_hashes = json_array(password_hash) WHERE password_hash IS NOT NULL;
CREATE INDEX credentials_by_lock ON credentials (locked_until) WHERE locked_until IS NOT NULL;
CREATE INDEX credentials_by_age ON credentials (password_set_at) WHERE password_set_at IS NOT NULL;

-- Wrong guesses at names that are nobody's. A new guess is a new row, so the oldest have the lowest numbers.
CREATE TABLE unknown_names (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  name BLOB NOT NULL UNIQUE CHECK (length(name) = 32),
  wrong_guesses INTEGER NOT NULL CHECK (wrong_guesses >= 1),
  -- As locked_until is for a user: whether the wait that these led to goes on.
  is_waiting INTEGER NOT NULL CHECK (is_waiting IN (0, 1))
) STRICT;
CREATE INDEX unknown_names_waiting ON unknown_names (seq) WHERE is_waiting = 1;

CREATE TABLE tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  user_id INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at INTEGER NOT NULL,
  created_by INTEGER,
  expires_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER
) STRICT;
CREATE INDEX tokens_by_user ON tokens (user_id);

CREATE TRIGGER deactivating_ends_access AFTER UPDATE OF active ON users
  WHEN OLD.active = 1 AND NEW.active = 0
  BEGIN ${endAccess("NEW", "NEW.changed_at")} END;
CREATE TRIGGER deleting_ends_access AFTER DELETE ON users
  BEGIN ${endAccess("OLD", "coalesce((SELECT deleted_at FROM deleted_users WHERE id = OLD.id), OLD.changed_at)")} END;

-- Who is Locked Out or Expired is an administrator all the same, and Expired ends with a new password at sign-in.
DROP TRIGGER last_administrator_is_not_deleted;
DROP TRIGGER last_administrator_stays;
DROP TRIGGER last_administrator_keeps_the_password;
CREATE TRIGGER last_administrator_is_not_deleted ${lastAdministratorStays("DELETE", "TRUE")};
CREATE TRIGGER last_administrator_stays ${lastAdministratorStays(
  "UPDATE OF roles, active",
  "(NEW.roles <> 256 OR NEW.active = 0)",
)};
CREATE TRIGGER last_administrator_keeps_the_password
  BEFORE UPDATE OF password_hash ON credentials
  WHEN OLD.password_hash IS NOT NULL AND NEW.password_hash IS NULL
    AND EXISTS (SELECT 1 FROM users o WHERE o.id = OLD.user_id AND o.roles = 256 AND o.active = 1)
    AND NOT ${anotherCanSignIn("OLD.user_id")}
  BEGIN SELECT RAISE(ABORT, 'last_administrator'); END;
`;
