/** What a user can be found, sorted and counted by, one bit each: which of it a change touched. */
const KEYS = [
  "username_folded",
  "first_name_key",
  "last_name_key",
  "email_key",
  "phone_key",
  "ims_id_key",
  "roles_key",
  "status",
  "changed_at",
];
const ALL_KEYS = 2 ** KEYS.length - 1;
const TEXT = 2 ** KEYS.length;

const changedKeys = KEYS.map(
  (key, bit) => `(OLD.${key} IS NOT NEW.${key}) * ${2 ** bit}`,
).join(" + ");

const note = (row: string, keys: string | number) =>
  `INSERT INTO user_changes (user_id, keys) VALUES (${row}.id, ${keys});`;

export const finding = `
-- What has changed of which user, in order, for the structures that are kept apart from the users.
CREATE TABLE user_changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL,
  keys INTEGER NOT NULL
) STRICT;
CREATE TRIGGER user_is_new AFTER INSERT ON users
  BEGIN ${note("NEW", ALL_KEYS)} END;
CREATE TRIGGER user_is_another AFTER UPDATE ON users
  BEGIN ${note("NEW", changedKeys)} END;
CREATE TRIGGER user_is_gone AFTER DELETE ON users
  BEGIN ${note("OLD", ALL_KEYS)} END;
CREATE TRIGGER text_is_new AFTER INSERT ON search
  BEGIN ${note("NEW", TEXT)} END;
CREATE TRIGGER text_is_another AFTER UPDATE OF text ON search WHEN OLD.text <> NEW.text
  BEGIN ${note("NEW", TEXT)} END;
CREATE TRIGGER text_is_gone AFTER DELETE ON search
  BEGIN ${note("OLD", TEXT)} END;

-- For one and two characters, the users of a block of ids whose text has them: see store/search/grams.ts.
CREATE TABLE grams (
  block INTEGER NOT NULL,
  gram INTEGER NOT NULL,
  ids BLOB NOT NULL,
  PRIMARY KEY (block, gram)
) STRICT, WITHOUT ROWID;
-- Up to which change the grams of a block are up to date; one that is not here has none yet.
CREATE TABLE gram_blocks (
  block INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT;

-- How each user sees the table of users: as it was left, without a name, and as they saved it.
CREATE TABLE views (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL,
  name TEXT,
  name_key TEXT,
  view TEXT NOT NULL CHECK (json_valid(view)),
  CHECK ((name IS NULL) = (name_key IS NULL))
) STRICT;
CREATE UNIQUE INDEX views_by_name ON views (user_id, coalesce(name_key, ''));
`;
