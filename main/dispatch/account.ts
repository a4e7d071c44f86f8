import { CompiledQuery } from "kysely";
import type { Role } from "../../preload/contract/roles.ts";
import { rolesFromColumn } from "../store/columns.ts";
import type { UserRow } from "../store/schema.ts";
import type { UnitOfWork } from "../store/store.ts";

/** Who is asking: as much of a user as rights depend on. */
export interface Account {
  readonly id: number;
  readonly uid: string;
  readonly isActive: boolean;
  readonly roles: readonly Role[];
  /** Of their credentials: a session of an earlier one is over. */
  readonly generation: number;
}

/** Written by hand: it is read at each call, and building it with Kysely took longer than that. */
const ACCOUNT = `SELECT id, uid, active, roles, generation FROM users
  LEFT JOIN credentials ON credentials.user_id = users.id WHERE id = ?`;

type AccountRow = Pick<UserRow, "id" | "uid" | "active" | "roles"> & {
  readonly generation: number | null;
};

/** Reads by primary key, at each call, so that a role taken away is gone at the next. */
export async function findAccount(
  { db }: UnitOfWork,
  id: number,
): Promise<Account | undefined> {
  const query = CompiledQuery.raw(ACCOUNT, [id]);
  const [row] = (await db.executeQuery<AccountRow>(query)).rows;
  return (
    row && {
      id: row.id,
      uid: row.uid,
      isActive: row.active === 1,
      roles: rolesFromColumn(row.roles),
      generation: row.generation ?? 0,
    }
  );
}
