import type { Role } from "../../preload/contract/roles.ts";
import { rolesFromColumn } from "../store/columns.ts";
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

/** Reads by primary key, at each call, so that a role taken away is gone at the next. */
export async function findAccount(
  { db }: UnitOfWork,
  id: number,
): Promise<Account | undefined> {
  const row = await db
    .selectFrom("users")
    .leftJoin("credentials", "credentials.user_id", "users.id")
    .select(["id", "uid", "active", "roles", "generation"])
    .where("id", "=", id)
    .executeTakeFirst();
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
