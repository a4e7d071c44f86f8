import type { View } from "../../preload/contract/views.ts";
import type { UnitOfWork } from "../store/store.ts";

interface Name {
  readonly name: string;
  /** What makes two names the same. */
  readonly key: string;
}

/** All views of a user, by name; the one without is how the table was left. */
export async function findViews({ db }: UnitOfWork, userId: number) {
  const rows = await db
    .selectFrom("views")
    .select(["name", "view"])
    .where("user_id", "=", userId)
    .orderBy("name_key")
    .execute();
  return rows.map(({ name, view }) => ({
    name,
    view: JSON.parse(view) as unknown,
  }));
}

/** How many views of a user have a name. */
export async function countSaved(
  { db }: UnitOfWork,
  userId: number,
): Promise<number> {
  const { count } = await db
    .selectFrom("views")
    .select(({ fn }) => fn.count<number>("name_key").as("count"))
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function hasView(
  { db }: UnitOfWork,
  userId: number,
  key: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("views")
    .select("id")
    .where("user_id", "=", userId)
    .where("name_key", "=", key)
    .executeTakeFirst();
  return row !== undefined;
}

/** @param name null for how the table was left */
export async function writeView(
  unit: UnitOfWork,
  userId: number,
  name: Name | null,
  view: View,
): Promise<void> {
  await deleteView(unit, userId, name?.key ?? null);
  await unit.db
    .insertInto("views")
    .values({
      user_id: userId,
      name: name?.name ?? null,
      name_key: name?.key ?? null,
      view: JSON.stringify(view),
    })
    .execute();
}

/** @returns whether there was one */
export async function deleteView(
  { db }: UnitOfWork,
  userId: number,
  key: string | null,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("views")
    .where("user_id", "=", userId)
    .where("name_key", key === null ? "is" : "=", key)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
