import type { Connection } from "./rolecall.ts";

/** A query, and how it was filled in. */
export interface Ran {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Takes note of each query that is run on a connection, and how it was filled in. */
export function recordQueries(database: Connection, ran: Ran[]): Connection {
  return new Proxy(database, {
    get(target, property) {
      if (property !== "prepare")
        return Reflect.get(target, property) as unknown;
      return (sql: string) => {
        const statement = target.prepare(sql);
        const noting = new Proxy(statement, {
          get(_, method: keyof typeof statement) {
            const member: unknown = Reflect.get(statement, method);
            if (typeof member !== "function") return member;
            return (...parameters: unknown[]) => {
              const isRun = ["get", "all", "iterate"].includes(method);
              if (isRun) ran.push({ sql, parameters });
              const result = Reflect.apply(
                member,
                statement,
                parameters,
              ) as unknown;
              return result === statement ? noting : result;
            };
          },
        });
        return noting;
      };
    },
  });
}

/** How SQLite goes about a query, line by line. */
export function planOf(
  database: Connection,
  { sql, parameters }: Ran,
): readonly string[] {
  return database
    .prepare<unknown[], { readonly detail: string }>(
      `EXPLAIN QUERY PLAN ${sql}`,
    )
    .all(...parameters)
    .map(({ detail }) => detail);
}
