import { searchText } from "../columns.ts";
import type { UserRow } from "../schema.ts";
import type { UnitOfWork } from "../store.ts";

/** Makes a user findable by what they are now. */
export async function indexUser(
  { db }: UnitOfWork,
  user: UserRow,
): Promise<void> {
  const text = searchText(user);
  await db
    .insertInto("search")
    .values({ id: user.id, text })
    .onConflict((c) => c.column("id").doUpdateSet({ text }))
    .execute();
}

export async function removeFromIndex(
  { db }: UnitOfWork,
  id: number,
): Promise<void> {
  await db.deleteFrom("search").where("id", "=", id).execute();
}
