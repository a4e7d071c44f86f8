import type { Generated, Selectable } from "kysely";

/** The tables as the newest migration leaves them. Times are UTC milliseconds; booleans are 0 or 1. */
export interface Schema {
  settings: { key: string; value: string };
  users: UsersTable;
  deleted_users: Omit<UsersTable, "id"> & {
    id: number;
    deleted_at: number;
    deleted_by: number | null;
  };
  credentials: CredentialsTable;
  unknown_names: {
    seq: Generated<number>;
    name: Uint8Array;
    wrong_guesses: number;
    is_waiting: number;
  };
  tokens: TokensTable;
  /** All text of a user that can be searched, folded, fields parted by a line feed. */
  search: { id: number; text: string };
  /** What has changed of whom, in order: `keys` is a set of bits, see migrations/0003-finding.ts. */
  user_changes: { seq: Generated<number>; user_id: number; keys: number };
  grams: { block: number; gram: number; ids: Uint8Array };
  gram_blocks: { block: number; seq: number };
  /** How users see the table of users; without a name, as they left it. */
  views: {
    id: Generated<number>;
    user_id: number;
    name: string | null;
    name_key: string | null;
    view: string;
  };
  audit: AuditTable;
}

interface UsersTable {
  /** Inside only, and never used again; `uid`, a UUIDv7, is what the outside sees. */
  id: Generated<number>;
  uid: string;
  version: number;
  first_name: string;
  last_name: string;
  username: string;
  email: string;
  phone: string;
  ims_id: string;
  external_id: string;
  display_name: string;
  /** A set of roles: see store/columns.ts. */
  roles: number;
  active: number;
  /** An index into STATUSES. */
  status: number;
  created_at: number;
  created_by: number | null;
  changed_at: number;
  changed_by: number | null;
  /** What makes a username unique: NFKC, lower case, NFC. */
  username_key: string;
  username_folded: string;
  /** Folded text that the columns sort by; null, which sorts last, where there is none. */
  first_name_key: string | null;
  last_name_key: string | null;
  email_key: string | null;
  phone_key: string | null;
  ims_id_key: string | null;
  roles_key: number | null;
}

/** What lets a user in, apart from the user so that no list of users can carry it. Outlives deletion. */
interface CredentialsTable {
  user_id: number;
  password_hash: string | null;
  password_set_at: number | null;
  code_hash: string | null;
  code_expires_at: number | null;
  /** For showing: what counts is the monotonic wait, see access/locks.ts. LOCKED_FOR_GOOD ends by no clock. */
  locked_until: number | null;
  /** In a row; back to 0 with a right one. */
  wrong_guesses: Generated<number>;
  /** Grows when sessions must end: with each password set, with deactivation and deletion. */
  generation: Generated<number>;
  /** JSON, the last twelve passwords' hashes, the present one last. */
  past_hashes: Generated<string>;
}

/** What lets scripts in by the API. The token itself is kept nowhere, only its SHA-256. */
interface TokensTable {
  id: Generated<number>;
  uid: string;
  user_id: number;
  name: string;
  hash: Uint8Array;
  created_at: number;
  created_by: number | null;
  expires_at: number;
  last_used_at: number | null;
  revoked_at: number | null;
}

/** One entry per changed object; see main/audit/chain.ts for what the last three columns prove. */
interface AuditTable {
  seq: number;
  at: number;
  operation: string;
  /** `done`, or the code of the refusal. */
  outcome: string;
  /** Why it was refused; null when it was done. */
  reason: string | null;
  /** Who asked, as users.id; null for nobody and for the system. */
  actor: number | null;
  via: string;
  object_kind: string | null;
  /** uid of what was changed. */
  object: string | null;
  /** JSON, property to [old, new]; null once erased, and where nothing changed. */
  changes: string | null;
  salt: Uint8Array | null;
  digest: Uint8Array | null;
  mac: Uint8Array;
}

export type UserRow = Selectable<UsersTable>;
export type CredentialsRow = Selectable<CredentialsTable>;
export type TokenRow = Selectable<TokensTable>;
export type AuditRow = Selectable<AuditTable>;

/** For rows that are written without Kysely. */
export const AUDIT_COLUMNS = [
  "seq",
  "at",
  "operation",
  "outcome",
  "reason",
  "actor",
  "via",
  "object_kind",
  "object",
  "changes",
  "salt",
  "digest",
  "mac",
] as const satisfies readonly (keyof AuditRow)[];
