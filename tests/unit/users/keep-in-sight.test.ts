import fc from "fast-check";
import { expect, test } from "vitest";
import {
  NO_FILTER,
  type UserFilter,
} from "../../../preload/contract/user-filter.ts";
import type { User } from "../../../preload/contract/users.ts";
import {
  keepInSight,
  type Edit,
} from "../../../renderer/users/keep-in-sight.ts";

const user = (id: string, change: Partial<User> = {}): User => ({
  id,
  version: 1,
  firstName: "Jane",
  lastName: "Doe",
  username: id,
  email: "jdoe@example.org",
  phone: "",
  imsId: "",
  roles: [],
  status: "active",
  changedAt: 0,
  ...change,
});
const users = (ids: string) => Array.from(ids, (id) => user(id));
const edit = (id: string, order: string): Edit => ({
  id,
  order: Array.from(order),
  isSaved: true,
});

/** The rows as their ids, and how the edited ones stand. */
function look(
  page: readonly User[],
  kept: readonly User[],
  edits: readonly Edit[],
  filter: UserFilter = NO_FILTER,
) {
  const { rows, standings } = keepInSight({ users: page, kept }, edits, filter);
  return {
    rows: rows.map(({ id }) => id).join(""),
    standings: Object.fromEntries(standings),
  };
}

test("who was edited stays between the same rows, wherever they belong now", () => {
  const c = edit("c", "abcd");
  expect(look(users("abcd"), [], [])).toEqual({ rows: "abcd", standings: {} });
  expect(look(users("abcd"), [], [c])).toEqual({
    rows: "abcd",
    standings: { c: "here" },
  });
  // Sorted to the front, to the end, to another page, filtered out.
  const elsewhere = { rows: "abcd", standings: { c: "elsewhere" } };
  expect(look(users("cabd"), [], [c])).toEqual(elsewhere);
  expect(look(users("abdc"), [], [c])).toEqual(elsewhere);
  expect(look(users("abd"), users("c"), [c])).toEqual(elsewhere);
  const phoned: UserFilter = {
    ...NO_FILTER,
    missing: { mode: "noneOf", values: ["phone"] },
  };
  expect(look(users("abde"), users("c"), [c], phoned)).toEqual({
    rows: "abcde",
    standings: { c: "noMatch" },
  });
  // Deleted by someone else.
  expect(look(users("abd"), [], [c])).toEqual({ rows: "abd", standings: {} });
});

test("rows that come, go and are edited beside it do not take it along", () => {
  const c = edit("c", "abcd");
  expect(look(users("xabycd"), [], [c]).standings).toEqual({ c: "here" });
  expect(look(users("xad"), users("c"), [c]).rows).toBe("xacd");
  expect(look(users("d"), users("c"), [c]).rows).toBe("cd");
  expect(look(users("xy"), users("c"), [c]).rows).toBe("xyc");
  const both = [edit("b", "abcd"), c];
  expect(look(users("ad"), users("cb"), both).rows).toBe("abcd");
  expect(look(users("cbad"), [], both).rows).toBe("abcd");
});

test("an edit under way keeps its place without a mark", () => {
  const under = { ...edit("c", "abcd"), isSaved: false };
  expect(look(users("cabd"), [], [under])).toEqual({
    rows: "abcd",
    standings: {},
  });
});

const LETTERS = fc.constantFrom(...Array.from("abcdefghij"));

test("nobody is lost or shown twice, whatever was edited", () => {
  const ids = fc.uniqueArray(LETTERS);
  fc.assert(
    fc.property(
      ids,
      ids,
      fc.uniqueArray(LETTERS, { maxLength: 5 }),
      (before, now, edited) => {
        const edits = edited
          .filter((id) => before.includes(id))
          .map((id) => edit(id, before.join("")));
        const kept = edits
          .map(({ id }) => id)
          .filter((id) => !now.includes(id));
        const { rows } = look(users(now.join("")), users(kept.join("")), edits);
        expect(Array.from(rows).sort()).toEqual([...now, ...kept].sort());
        // Those who were not edited stand as main has them.
        const others = (all: readonly string[]) =>
          all.filter((id) => edits.every((each) => each.id !== id));
        expect(others(Array.from(rows))).toEqual(others(now));
      },
    ),
  );
});
