import fc from "fast-check";
import { expect, test } from "vitest";
import type { BulkAct } from "../../../preload/contract/bulk.ts";
import {
  INDIVIDUAL_ROLES,
  ROLES,
  type Role,
} from "../../../preload/contract/roles.ts";
import type { User } from "../../../preload/contract/users.ts";
import { writeSetting } from "../../../main/store/settings.ts";
import {
  setCode,
  setPassword,
  setWrongGuesses,
} from "../../../main/users/credentials.ts";
import { refreshStatus } from "../../../main/users/status.ts";
import { findBroken } from "../../support/audit-chain.ts";
import { applyBulk, chosen, everybody, preview } from "../../support/bulk.ts";
import { auditKey, createRolecall, dataOf } from "../../support/rolecall.ts";

// An act on many users is the same as editing or deleting each of them: the same store, the same entries in
// the log, and the same users refused for the same reasons.

const DAY = 24 * 60 * 60 * 1000;

const person = fc.record({
  roles: fc.oneof(
    fc.constant<Role[]>(["DEXADMIN"]),
    fc.subarray<Role>([...INDIVIDUAL_ROLES]),
  ),
  status: fc.constantFrom("active" as const, "deactivated" as const),
  signIn: fc.constantFrom("none", "code", "password", "old", "locked"),
});
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

const act: fc.Arbitrary<BulkAct> = fc.oneof(
  fc.constant<BulkAct>({ kind: "activate" }),
  fc.constant<BulkAct>({ kind: "deactivate" }),
  fc.constant<BulkAct>({ kind: "delete" }),
  fc.constantFrom(...ROLES).map((role): BulkAct => ({ kind: "addRole", role })),
  fc
    .constantFrom(...ROLES)
    .map((role): BulkAct => ({ kind: "removeRole", role })),
);

/** A store with these users, whose policy has passwords grow old; the last of them is who asks. */
async function start(people: readonly Person[], askerRoles: readonly Role[]) {
  const rolecall = await createRolecall();
  const { store, time } = rolecall;
  const added: { id: number; uid: string }[] = [rolecall.admin];
  const asker = {
    roles: askerRoles,
    status: "active",
    signIn: "none",
  } as const;
  for (const { signIn, ...fields } of [...people, asker]) {
    const username = `user${added.length}`;
    const user = await rolecall.addUser({ ...fields, username });
    added.push(user);
    await store.write(async (unit) => {
      const at = { unit, now: time.now };
      if (signIn === "code")
        await setCode(at, user.id, { hash: "x", expiresAt: time.now + DAY });
      if (signIn === "old")
        await setPassword({ unit, now: time.now - 100 * DAY }, user.id, "x");
      if (signIn === "password" || signIn === "locked")
        await setPassword(at, user.id, "x");
      if (signIn === "locked")
        await setWrongGuesses(unit, user.id, 5, time.now + DAY);
      await writeSetting(unit, "passwordMaxAgeDays", 90);
      await refreshStatus(at, user.id);
    });
  }
  return { rolecall, added, asker: added.at(-1)?.id ?? 0 };
}
type Started = Awaited<ReturnType<typeof start>>;

/** What can differ between two stores only if they were treated differently. */
function resultOf({ rolecall, added }: Started) {
  const { database } = rolecall;
  const names = new Map(added.map(({ uid, id }) => [uid, id]));
  const entries = rolecall
    .auditRows()
    .filter(({ outcome }) => outcome === "done")
    .map(({ actor, changes, object }) => ({
      actor,
      changes,
      object: names.get(object ?? ""),
    }));
  const told = database
    .prepare("SELECT user_id, keys FROM user_changes ORDER BY user_id, keys")
    .all();
  const contents = rolecall
    .contents()
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (uid) =>
      String(names.get(uid)),
    );
  expect(findBroken(database, auditKey)).toBeNull();
  return { contents, entries, told };
}

const changesOf = ({ roles }: User, { kind, ...more }: BulkAct) => {
  const role = "role" in more ? more.role : undefined;
  if (kind === "activate") return { status: "active" };
  if (kind === "deactivate") return { status: "deactivated" };
  return kind === "addRole"
    ? { roles: role ? [...roles, role] : roles }
    : { roles: roles.filter((each) => each !== role) };
};

/** The same act on each of them, one after the other; what each came to. */
async function oneByOne({ rolecall, added, asker }: Started, bulk: BulkAct) {
  const came: Record<string, number> = {};
  const caller = { userId: asker, via: "api" } as const;
  for (const { uid: id } of added) {
    const user = dataOf(await rolecall.call("users.get", { id }, caller));
    const [name, input] =
      bulk.kind === "delete"
        ? (["users.delete", { id }] as const)
        : ([
            "users.edit",
            { id, version: user.version, changes: changesOf(user, bulk) },
          ] as const);
    const { envelope, changed } = await rolecall.callRaw(name, input, caller);
    const done = changed.length > 0 ? "changing" : "unchanged";
    const { reason = "", params } = envelope.ok ? {} : envelope.error;
    const key = envelope.ok ? done : JSON.stringify([reason, params]);
    came[key] = (came[key] ?? 0) + 1;
  }
  return came;
}

test(
  "one act on many is the same as one act on each",
  { timeout: 120_000 },
  async () => {
    const askerRoles = fc.oneof(
      fc.constant<Role[]>(["DEXADMIN"]),
      fc
        .subarray<Role>([...INDIVIDUAL_ROLES])
        .map((roles): Role[] => [
          ...roles,
          "EDIT_USERS",
          "DELETE_USERS",
          "VIEW_USERS",
        ]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { maxLength: 8 }),
        askerRoles,
        act,
        fc.boolean(),
        async (people, roles, bulk, byFilter) => {
          const many = await start(people, roles);
          const each = await start(people, roles);
          const asker = { userId: many.asker, via: "api" } as const;
          const selection = byFilter ? everybody : chosen(many.added);

          const effect = await preview(many.rolecall, selection, bulk, asker);
          const { envelope } = await applyBulk(
            many.rolecall,
            selection,
            bulk,
            asker,
          );
          const came = await oneByOne(each, bulk);

          expect(dataOf(envelope)).toEqual({ changed: effect.changing });
          const foreseen: Record<string, number> = {};
          if (effect.changing > 0) foreseen["changing"] = effect.changing;
          if (effect.unchanged > 0) foreseen["unchanged"] = effect.unchanged;
          for (const { reason, params, count } of effect.refused)
            foreseen[JSON.stringify([reason, params])] = count;
          expect(foreseen).toEqual(came);
          expect(effect.gone).toBe(0);
          expect(resultOf(many)).toEqual(resultOf(each));
        },
      ),
      { numRuns: 120 },
    );
  },
);
