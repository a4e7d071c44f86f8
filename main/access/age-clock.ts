import { readSetting } from "../store/settings.ts";
import { statusToColumn } from "../store/columns.ts";
import type { Store, UnitOfWork } from "../store/store.ts";
import type { Refresh } from "./refresh.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Up to when passwords were found too old, and by which policy. */
interface Progress {
  readonly maxAgeDays: number;
  readonly cutoff: number;
}

interface Parts {
  readonly store: Store;
  readonly clock: () => number;
  readonly refresh: Refresh;
}

/** Makes Expired what is too old by now, and Active again what no longer is: by another policy, or clock. */
export function createAgeClock({ store, clock, refresh }: Parts) {
  let done: Progress | null = null;

  /** @param isThorough whether all are looked at, and not only what has grown too old since */
  return async function tick(isThorough: boolean): Promise<void> {
    const maxAgeDays = await store.read(
      async (unit) => (await readSetting(unit, "passwordMaxAgeDays")) ?? null,
    );
    const cutoff = maxAgeDays === null ? null : clock() - maxAgeDays * DAY;
    const isAnother =
      maxAgeDays !== (done?.maxAgeDays ?? null) ||
      (cutoff !== null && done !== null && cutoff < done.cutoff);
    if (isAnother || isThorough) {
      await refresh(await store.read((unit) => findYoung(unit, cutoff)));
      done = null;
    }
    if (maxAgeDays === null || cutoff === null) return;
    const after = done?.cutoff ?? -Infinity;
    await refresh(await store.read((unit) => findAged(unit, after, cutoff)));
    done = { maxAgeDays, cutoff };
  };
}

/** Users who are Expired although their passwords are not that old. */
async function findYoung(
  { db }: UnitOfWork,
  cutoff: number | null,
): Promise<number[]> {
  const expired = db
    .selectFrom("users")
    .leftJoin("credentials", "credentials.user_id", "users.id")
    .select("users.id")
    .where("status", "=", statusToColumn("expired"));
  const rows = await (
    cutoff === null
      ? expired
      : expired.where((e) =>
          e.or([
            e("password_set_at", "is", null),
            e("password_set_at", ">", cutoff),
          ]),
        )
  ).execute();
  return rows.map(({ id }) => id);
}

/** Active users whose passwords were set in this time, in the order of their age. */
async function findAged(
  { db }: UnitOfWork,
  after: number,
  until: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("credentials")
    // Not a plain join: SQLite would rather begin with all who are Active, at each tick.
    .crossJoin("users")
    .select("users.id")
    .whereRef("users.id", "=", "credentials.user_id")
    .where("password_set_at", ">", after)
    .where("password_set_at", "<=", until)
    .where("users.status", "=", statusToColumn("active"))
    .execute();
  return rows.map(({ id }) => id);
}
