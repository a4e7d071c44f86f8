import type { UserFields } from "../../preload/contract/users.ts";
import { userFields } from "../support/rolecall.ts";
import { seedStore } from "../support/seed-profile.ts";
import { test as base, type RunningApp } from "./app.ts";
import { BulkPage } from "./pages/bulk.ts";
import type { UsersPage } from "./pages/users.ts";

interface BulkApp extends RunningApp {
  readonly users: UsersPage;
  readonly bulk: BulkPage;
}

interface BulkFixtures {
  /** Starts the app on a store of these people, and of sample users, signed in as its administrator. */
  launchWith: (
    people: readonly UserFields[],
    samples?: number,
  ) => Promise<BulkApp>;
}

export const test = base.extend<BulkFixtures>({
  launchWith: async ({ profile, launchSignedIn }, use) => {
    await use(async (people, samples = 0) => {
      await seedStore(profile.store, { people, samples });
      const running = await launchSignedIn();
      return { ...running, bulk: new BulkPage(running.page) };
    });
  },
});

export { expect } from "./app.ts";

/** So many users behind `ada`, the administrator: 7 is `user07`, so that they stand in their order. */
export const usersUpTo = (last: number): readonly UserFields[] =>
  Array.from({ length: last }, (_, index) =>
    userFields({ username: `user${String(index + 1).padStart(2, "0")}` }),
  );
