import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES } from "../../../preload/contract/roles.ts";
import {
  MISSING,
  STATUSES,
  userFilter,
} from "../../../preload/contract/user-filter.ts";
import { CHOSEN_STATUSES } from "../../../preload/contract/users.ts";
import { matches } from "../../../renderer/users/matches.ts";
import { createRolecall, dataOf } from "../../support/rolecall.ts";

test("the page says of a row what the store would", async () => {
  const rolecall = await createRolecall();
  const fields = fc.record({
    firstName: fc.constantFrom("Zoë", "Ann Mari", "Straße", "Σοφος"),
    phone: fc.constantFrom("", "+44 20", "12"),
    imsId: fc.constantFrom("", "x%_y"),
    roles: fc.subarray([...ROLES]),
    status: fc.constantFrom(...CHOSEN_STATUSES),
  });
  const [people = []] = fc.sample(
    fc.array(fields, { minLength: 30, maxLength: 30 }),
    { numRuns: 1, seed: 7 },
  );
  for (const [n, person] of people.entries()) {
    await rolecall.addUser({ ...person, username: `user${n}` });
  }
  const everybody = dataOf(
    await rolecall.call("users.list", { pageSize: 100 }),
  ).users;
  const modes = fc.constantFrom("anyOf" as const, "noneOf" as const);
  const choice = <Value extends string>(values: readonly Value[]) =>
    fc.record({ mode: modes, values: fc.subarray([...values]) });
  const filters = fc.record({
    search: fc.constantFrom("", "zoe", "ss 1", "%_", "ma user2", "σοφ", "1\n2"),
    status: choice(STATUSES),
    role: choice(ROLES),
    missing: choice(MISSING),
  });
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const found = dataOf(
        await rolecall.call("users.list", { ...filter, pageSize: 100 }),
      ).users.map(({ id }) => id);
      const parsed = userFilter.parse(filter);
      const here = everybody.filter((user) => matches(user, parsed));
      expect(here.map(({ id }) => id).sort()).toEqual(found.toSorted());
    }),
    { numRuns: 150 },
  );
});
