import { CompiledQuery } from "kysely";
import { searchWords } from "../../../preload/contract/fold.ts";
import {
  CHOICE_VALUES,
  CHOICES,
  type ChoiceName,
  type Missing,
  type UserFilter,
} from "../../../preload/contract/user-filter.ts";
import type { UserCounts } from "../../../preload/contract/users.ts";
import { rolesToColumn, statusToColumn } from "../columns.ts";
import type { UserRow } from "../schema.ts";
import type { UnitOfWork } from "../store.ts";
import {
  orderOf,
  SHOWN,
  type FoundPage,
  type ShownRow,
  type UserQuery,
} from "./query.ts";

// How users are found by reading all of them: right by its plainness, quick enough where no one is waiting
// for a key press, and what the quick way is held against.

/** A condition in SQL with what it is to be filled in with. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

const EVERYONE = "TRUE";

/** What a user must meet, for a query over `users`. */
export function conditionOf(filter: UserFilter): Condition {
  const parts = [
    textCondition(filter.search),
    ...CHOICES.map((name) => choiceCondition(name, filter)),
  ].filter((part) => part !== null);
  if (parts.length === 0) return { sql: EVERYONE, parameters: [] };
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(" AND "),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

function textCondition(search: string): Condition | null {
  const words = searchWords(search);
  if (words.length === 0) return null;
  const each = words.map(() => "text LIKE ? ESCAPE '\\'").join(" AND ");
  return {
    sql: `id IN (SELECT id FROM search WHERE ${each})`,
    parameters: words.map(toPattern),
  };
}

const MISSING_COLUMNS = {
  phone: "phone_key",
  imsId: "ims_id_key",
  roles: "roles_key",
} as const satisfies Record<Missing, keyof UserRow>;

function choiceCondition(
  name: ChoiceName,
  filter: UserFilter,
): Condition | null {
  const { mode, values } = filter[name];
  if (values.length === 0) return null;
  const { sql, parameters } = anyOf(name, filter);
  return { sql: mode === "anyOf" ? sql : `NOT (${sql})`, parameters };
}

function anyOf(name: ChoiceName, filter: UserFilter): Condition {
  switch (name) {
    case "status": {
      const parameters = filter.status.values.map(statusToColumn);
      return {
        sql: `status IN (${parameters.map(() => "?").join(", ")})`,
        parameters,
      };
    }
    case "role": {
      // One by one: as a set, DEXADMIN would swallow the others.
      const masks = filter.role.values.map((role) => rolesToColumn([role]));
      const mask = masks.reduce((sum, each) => sum | each, 0);
      return { sql: "roles & ? <> 0", parameters: [mask] };
    }
    case "missing": {
      const columns = filter.missing.values.map(
        (each) => MISSING_COLUMNS[each],
      );
      return {
        sql: columns.map((column) => `${column} IS NULL`).join(" OR "),
        parameters: [],
      };
    }
  }
}

/** A word that must occur, as LIKE takes it with the escape `\`. */
export function toPattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

/** One page. Equal keys stand in the order of their ids; descending is the reverse; what is empty comes last. */
export async function findUsers(
  unit: UnitOfWork,
  query: UserQuery,
): Promise<FoundPage> {
  const { sql, parameters } = conditionOf(query.filter);
  const isEveryone = parameters.length === 0 && sql === EVERYONE;
  const counts = CompiledQuery.raw(
    isEveryone
      ? "SELECT count(*) AS total FROM users"
      : `SELECT (SELECT count(*) FROM users) AS total,
         (SELECT count(*) FROM users WHERE ${sql}) AS matching`,
    [...parameters],
  );
  const rows = await findRows(unit, query);
  const [count] = (await unit.db.executeQuery<CountsRow>(counts)).rows;
  const total = count?.total ?? 0;
  return { rows, total, matching: count?.matching ?? total };
}

/** The same without counting. */
export async function findRows(
  { db }: UnitOfWork,
  { filter, sort, offset, limit }: UserQuery,
): Promise<readonly ShownRow[]> {
  const { sql, parameters } = conditionOf(filter);
  // Composed by hand: building it with Kysely took longer than running it.
  const page = CompiledQuery.raw(
    `SELECT ${SHOWN.join(", ")} FROM users WHERE ${sql}
     ORDER BY ${orderOf(sort)} LIMIT ? OFFSET ?`,
    [...parameters, limit, offset],
  );
  return (await db.executeQuery<ShownRow>(page)).rows;
}

interface CountsRow {
  readonly total: number;
  readonly matching?: number;
}

/** How many match, and how many would for each value of each condition. */
export async function countUsers(
  { db }: UnitOfWork,
  filter: UserFilter,
): Promise<UserCounts> {
  const count = async (narrowed: UserFilter | null): Promise<number> => {
    const { sql, parameters } = narrowed
      ? conditionOf(narrowed)
      : { sql: EVERYONE, parameters: [] };
    const query = CompiledQuery.raw(
      `SELECT count(*) AS n FROM users WHERE ${sql}`,
      [...parameters],
    );
    return (await db.executeQuery<{ n: number }>(query)).rows[0]?.n ?? 0;
  };
  const valuesOf = async (name: ChoiceName) => {
    const counted: [string, number][] = [];
    for (const value of CHOICE_VALUES[name]) {
      const alone = { mode: "anyOf", values: [value] };
      // The cast: each value is one of its own condition.
      const narrowed = { ...filter, [name]: alone } as UserFilter;
      counted.push([value, await count(narrowed)]);
    }
    return Object.fromEntries(counted);
  };
  return {
    matching: await count(filter),
    total: await count(null),
    // The cast: each condition's values, one by one.
    values: {
      status: await valuesOf("status"),
      role: await valuesOf("role"),
      missing: await valuesOf("missing"),
    } as UserCounts["values"],
  };
}
