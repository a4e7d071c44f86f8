import Database from "better-sqlite3";
import type { Profile } from "../support/profile.ts";
import { createBigProfile } from "../support/big-store.ts";
import { expect, test as base } from "./app.ts";
import { BulkPage } from "./pages/bulk.ts";

// Journeys at a million users. What the app shows is held against the store's own words.

const USERS = 1_000_000;

const test = base.extend<{ profile: Profile }>({
  // Playwright finds out what a fixture needs by this pattern.
  profile: async ({}, use) => {
    using profile = await createBigProfile(USERS);
    await use(profile);
  },
});

// One after the other: each has a store of more than a gigabyte. The first one makes it.
test.describe.configure({ mode: "serial", timeout: 480_000 });

/** Asks the store itself for one value. */
function ask({ store }: Profile, sql: string): unknown {
  const database = new Database(store, { readonly: true });
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
}

const numberOf = (profile: Profile, what: string): number =>
  Number(ask(profile, `SELECT count(*) FROM ${what}`));

const grouped = (n: number): string => n.toLocaleString("en");

test("who is looked for among a million is found, counted and kept in place", async ({
  profile,
  launchSignedIn,
}) => {
  const holds = (word: string) =>
    `id IN (SELECT id FROM search WHERE text LIKE '%${word}%')`;
  const marias = numberOf(profile, `users WHERE ${holds("maria")}`);
  const lockedMarias = numberOf(
    profile,
    `users WHERE ${holds("maria")} AND status = 3 AND phone_key IS NULL`,
  );
  const last = ask(
    profile,
    "SELECT username FROM users ORDER BY username_folded DESC, id DESC LIMIT 1",
  );
  const lastEmail = ask(
    profile,
    `SELECT email FROM users WHERE ${holds("maria")}
     ORDER BY email_key DESC, id DESC LIMIT 1`,
  );

  const { app, users } = await launchSignedIn();
  await expect(users.count(`${grouped(USERS)} users`)).toBeVisible();
  await users.goToPage.fill(String(USERS / 25));
  await users.goToPage.press("Enter");
  await expect(users.usernames.last()).toHaveText(String(last));

  await users.search.pressSequentially("maria");
  const counted = `${grouped(marias)} of ${grouped(USERS)} users`;
  await expect(users.count(counted)).toBeVisible();
  await expect(users.rows.first().locator("mark").first()).toHaveText(/maria/i);
  await users.sortBy("Email Address");
  await users.sortBy("Email Address");
  await expect(users.rows.first()).toContainText(String(lastEmail));

  await users.toggle("Status", "Locked Out");
  await users.toggle("Missing", "Phone number");
  const narrowed = `${grouped(lockedMarias)} of ${grouped(USERS)} users`;
  await expect(users.count(narrowed)).toBeVisible();

  // After a restart, everything is as it was left.
  const shown = await users.usernames.allTextContents();
  await app.close();
  const again = await launchSignedIn();
  await expect(again.users.count(narrowed)).toBeVisible();
  await expect(again.users.search).toHaveValue("maria");
  await expect(again.users.usernames).toHaveText(shown);
});

test("sixty thousand are changed in one act, or none of them", async ({
  profile,
  launchSignedIn,
}) => {
  const pending = numberOf(profile, "users WHERE status = 4");
  const deactivated = numberOf(profile, "users WHERE status = 1");
  const entries = numberOf(profile, "audit");
  const { app, page, users } = await launchSignedIn();
  const bulk = new BulkPage(page);
  await users.toggleStatus("Pending");
  await bulk.selectPage.click();
  await bulk.button(`Select all ${grouped(pending)}`).click();
  const deactivate = async () => {
    await bulk.button("Deactivate").click();
    await bulk.confirm(`Deactivate ${grouped(pending)} users`);
    await expect(bulk.progress).toHaveAttribute("aria-valuenow", /[1-9]/);
  };

  await deactivate();
  await bulk.cancel.click();
  await expect(page.getByText("Cancelled. Nothing was changed.")).toBeVisible();
  expect(numberOf(profile, "users WHERE status = 4")).toBe(pending);

  await deactivate();
  const done = page.getByText(`Deactivated ${grouped(pending)} users`);
  await expect(done).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/No users/)).toBeVisible();
  await app.close();
  expect(numberOf(profile, "users WHERE status = 4")).toBe(0);
  expect(numberOf(profile, "users WHERE status = 1")).toBe(
    deactivated + pending,
  );
  const changed = "audit WHERE operation = 'Change many users'";
  expect(numberOf(profile, changed)).toBe(pending);
  expect(numberOf(profile, "audit")).toBeGreaterThan(entries + pending);
});
