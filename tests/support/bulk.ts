import type {
  BulkAct,
  BulkEffect,
  BulkSelection,
} from "../../preload/contract/bulk.ts";
import type { Call, Outcome } from "../../main/dispatch/call.ts";
import type { Life } from "../../main/dispatch/handler.ts";
import { dataOf, type Rolecall } from "./rolecall.ts";

type Asker = Partial<Omit<Call, "operation" | "input">>;

export const JOB = "8e3e5a0e-8d8f-4c5e-9d5c-0d8f4c5e9d5c";

/** Users chosen one by one. */
export const chosen = (users: readonly { readonly uid: string }[]) =>
  ({ kind: "chosen", ids: users.map(({ uid }) => uid) }) as const;

/** Everybody. */
export const everybody = {
  kind: "matching",
  filter: {
    search: "",
    status: { mode: "anyOf", values: [] },
    role: { mode: "anyOf", values: [] },
    missing: { mode: "anyOf", values: [] },
  },
  except: [],
} as const satisfies BulkSelection;

/** What an act would come to. */
export async function preview(
  rolecall: Rolecall,
  selection: BulkSelection,
  act: BulkAct,
  asker: Asker = {},
): Promise<BulkEffect> {
  return dataOf(await rolecall.call("bulk.preview", { selection, act }, asker));
}

/** Looks at what an act would come to, then does that. */
export async function applyBulk(
  rolecall: Rolecall,
  selection: BulkSelection,
  act: BulkAct,
  { life, ...asker }: Asker & { readonly life?: Life } = {},
): Promise<Outcome> {
  const { mark } = await preview(rolecall, selection, act, asker);
  const input = { selection, act, mark, job: JOB };
  return rolecall.callRaw("bulk.apply", input, asker, life);
}

/** Adds so many users past everything, in one statement: `many1` and so on. */
export function addMany(
  database: Rolecall["database"],
  count: number,
): readonly { readonly uid: string }[] {
  database
    .prepare(
      `INSERT INTO users (uid, version, first_name, last_name, username, email, phone, ims_id,
         external_id, display_name, roles, active, status, created_at, changed_at,
         first_name_key, last_name_key, email_key, username_folded, username_key)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       SELECT printf('01900000-0000-7000-8000-%012x', i), 1, 'Jane', 'Doe', 'many' || i,
         'jdoe@example.org', '', '', '', '', 0, 1, 0, 1, 1,
         'jane', 'doe', 'jdoe@example.org', 'many' || i, 'many' || i
       FROM n`,
    )
    .run(count);
  database.exec(
    `INSERT INTO search (id, text)
     SELECT id, username_folded || char(10) || 'jane' FROM users WHERE username LIKE 'many%'`,
  );
  // The cast states the one column.
  return database
    .prepare("SELECT uid FROM users WHERE username LIKE 'many%' ORDER BY id")
    .all() as { uid: string }[];
}
