import type { UserFilter } from "../../preload/contract/user-filter.ts";
import type { User } from "../../preload/contract/users.ts";
import { matches } from "./matches.ts";

/** An edit of a user of the page on screen. */
export interface Edit {
  readonly id: string;
  /** The ids of the rows as they stood when it was made. */
  readonly order: readonly string[];
  /** False as long as main has not answered. */
  readonly isSaved: boolean;
}

/** How the row of an edited user stands where it is: rightly, or only until the view changes. */
export type Standing = "here" | "elsewhere" | "noMatch";

export interface RowsInSight {
  readonly rows: readonly User[];
  /** Of those who were edited. */
  readonly standings: ReadonlyMap<string, Standing>;
}

const NONE: ReadonlyMap<string, Standing> = new Map();

/**
 * The rows of a page with those who were edited on it where they were. `users` are who stands there by filter
 * and sort; `kept` are edited ones who do not any more.
 */
export function keepInSight(
  { users, kept }: { users: readonly User[]; kept: readonly User[] },
  edits: readonly Edit[],
  filter: UserFilter,
): RowsInSight {
  if (edits.length === 0) return { rows: users, standings: NONE };
  const edited = new Set(edits.map(({ id }) => id));
  const standings = new Map<string, Standing>();
  const moved: { readonly edit: Edit; readonly user: User }[] = [];
  for (const edit of edits) {
    const user = [...users, ...kept].find(({ id }) => id === edit.id);
    if (user === undefined) continue;
    const isHere = users.includes(user) && isInPlace(users, edit, edited);
    if (!isHere) moved.push({ edit, user });
    if (edit.isSaved) standings.set(user.id, standingOf(user, isHere, filter));
  }
  const rows = users.filter((user) =>
    moved.every((each) => each.user !== user),
  );
  // From below upwards, so that neighbours come out in their order.
  moved.sort((a, b) => placeOf(b.edit) - placeOf(a.edit));
  for (const { edit, user } of moved) {
    rows.splice(placeAmong(rows, edit, edited), 0, user);
  }
  return { rows, standings };
}

function standingOf(user: User, isHere: boolean, filter: UserFilter): Standing {
  if (isHere) return "here";
  return matches(user, filter) ? "elsewhere" : "noMatch";
}

const placeOf = ({ id, order }: Edit): number => order.indexOf(id);

/** The nearest rows that stood around an edited one, are still there, and were not edited themselves. */
function neighbours(
  rows: readonly User[],
  { id, order }: Edit,
  edited: ReadonlySet<string>,
) {
  const place = order.indexOf(id);
  const left = new Set(
    rows.map((row) => row.id).filter((row) => !edited.has(row)),
  );
  const before = order.findLast((row, index) => index < place && left.has(row));
  const after = order.find((row, index) => index > place && left.has(row));
  const indexOf = (wanted: string) =>
    rows.findIndex((row) => row.id === wanted);
  return {
    before: before === undefined ? -1 : indexOf(before),
    after: after === undefined ? rows.length : indexOf(after),
  };
}

/** Whether it stands between the same rows as before, whatever else has come between them. */
function isInPlace(
  users: readonly User[],
  edit: Edit,
  edited: ReadonlySet<string>,
): boolean {
  const { before, after } = neighbours(users, edit, edited);
  const place = users.findIndex(({ id }) => id === edit.id);
  return before < place && place < after;
}

/** Where among the other rows it stays. */
function placeAmong(
  rows: readonly User[],
  edit: Edit,
  edited: ReadonlySet<string>,
): number {
  const { before, after } = neighbours(rows, edit, edited);
  if (before !== -1) return before + 1;
  return after < rows.length ? after : Math.min(placeOf(edit), rows.length);
}
