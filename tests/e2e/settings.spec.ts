import Database from "better-sqlite3";
import { rolesToColumn } from "../../main/store/columns.ts";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { userFields } from "../support/rolecall.ts";
import { expect, test } from "./app.ts";
import { isHeldOpen } from "./in-page.ts";
import { LockPage } from "./pages/lock.ts";
import { ProfilePage } from "./pages/profile.ts";
import { SettingsPage } from "./pages/settings.ts";
import { chooseFromMenu } from "./pages/menu.ts";
import { SignInPage } from "./pages/sign-in.ts";

test("settings are checked while typing, saved, and there again", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page } = await launchSignedIn();
  const settings = new SettingsPage(page);
  await chooseFromMenu(app, "File", "Settings");
  await expect(settings.heading).toBeFocused();
  await expect(settings.place).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveTitle("Settings - Rolecall");
  await expect(settings.lockAfter).toHaveValue("15");
  await expect(settings.save).toBeDisabled();

  await settings.lockAfter.fill("61");
  await settings.click("Passwords expire");
  await expect(page.getByText("number from 5 to 60")).toBeVisible();
  await expect(settings.save).toBeDisabled();
  await settings.lockAfter.fill("30");
  await settings.expireAfter.fill("0");
  await settings.lockAfter.focus();
  await expect(page.getByText("number from 1 to 3,650")).toBeVisible();
  await settings.expireAfter.fill("180");
  await settings.save.click();
  await expect(page.getByText("Saved the settings.")).toBeVisible();
  await expect(settings.save).toBeDisabled();

  await page.getByRole("button", { name: "Integration Users" }).click();
  await settings.place.click();
  await expect(settings.lockAfter).toHaveValue("30");
  await expect(settings.passwordsExpire).toBeChecked();
  await expect(settings.expireAfter).toHaveValue("180");
});

test("with the policy on, a role holder signs in and finds what their roles allow", async ({
  profile,
  launchSignedIn,
}) => {
  const roles = ["VIEW_USERS", "EDIT_USERS"] as const;
  await seedStore(profile.store, {
    people: [
      userFields({ username: "viewer", roles }),
      userFields({ username: "nobody", firstName: "No", lastName: "Body" }),
    ],
  });
  const { app, page, users } = await launchSignedIn();
  const settings = new SettingsPage(page);
  const signIn = new SignInPage(page);
  await settings.place.click();
  await settings.click("Everyone with a role");
  await settings.save.click();
  await expect(page.getByText("Saved the settings.")).toBeVisible();
  await signIn.signOut("Ada Lovelace");

  await signIn.signIn("nobody", PASSWORD);
  await expect(signIn.alert).toContainText("You hold no role");
  await signIn.signIn("viewer", PASSWORD);
  await expect(users.row("viewer")).toContainText("You");
  await expect(users.create).toBeHidden();
  await expect(settings.place).toBeHidden();
  for (const [item, role] of [
    ["Settings", "DEXADMIN"],
    ["Create a New User", "CREATE_USERS"],
  ] as const) {
    await chooseFromMenu(app, "File", item);
    const message = page.getByRole("status").getByText(`You need ${role} to`);
    await expect(message).toBeVisible();
  }
  await signIn.chooseFromUserMenu("Jane Doe", "My Profile");
  const own = new ProfilePage(page);
  await own.fill({ "Phone Number": "+44 1632 960001" });
  await own.save.click();
  await expect(page.getByText("Saved your profile.")).toBeVisible();
});

test("the form follows what another window saves, except where something is typed", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { page, users } = await launchSignedIn();
  const settings = new SettingsPage(page);
  await settings.place.click();
  await settings.lockAfter.fill("20");
  await page.evaluate(() =>
    window.rolecall.settings.edit({
      changes: { adminToolFor: "roleHolders", idleMinutes: 45 },
    }),
  );
  await expect(
    settings.adminToolFor.getByRole("radio", { name: "Everyone with a role" }),
  ).toBeChecked();
  await expect(settings.lockAfter).toHaveValue("20");
  // What it was changed to is said, by Lock too; saving over it is what the person wants then.
  const theirs = page.getByText("Lock after: 15 minutes → 45 minutes");
  await expect(theirs).toBeVisible();
  await page.evaluate(() => window.rolecall.access.lock({}));
  await new LockPage(page).unlock(PASSWORD);
  await expect(settings.lockAfter).toHaveValue("20");
  await expect(theirs).toBeVisible();
  await settings.save.click();
  await expect(page.getByText("Saved the settings.")).toBeVisible();
  await expect(theirs).toBeHidden();
  await expect(settings.save).toBeDisabled();

  await settings.lockAfter.fill("30");
  await page.getByRole("button", { name: "Integration Users" }).click();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(users.heading).toBeVisible();
  expect(await isHeldOpen(page)).toBe(false);
  await settings.place.click();
  await expect(settings.lockAfter).toHaveValue("20");
});

test("a role taken away while signed in takes its page along", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, {
    people: [userFields({ username: "second", roles: ["DEXADMIN"] })],
  });
  const { page, users } = await launchSignedIn();
  const signIn = new SignInPage(page);
  const settings = new SettingsPage(page);
  await page.evaluate(() =>
    window.rolecall.settings.edit({ changes: { adminToolFor: "roleHolders" } }),
  );
  await signIn.signOut("Ada Lovelace");
  await signIn.signIn("second", PASSWORD);
  await settings.place.click();
  await expect(settings.heading).toBeVisible();

  // Behind the app's back, since nobody can do this to themself.
  const database = new Database(profile.store);
  database
    .prepare("UPDATE users SET roles = ? WHERE username = 'second'")
    .run(rolesToColumn(["VIEW_USERS"]));
  database.close();
  // The very next call is refused, and the page follows.
  await settings.lockAfter.fill("20");
  await settings.save.click();
  await expect(settings.place).toBeHidden();
  await expect(users.row("second")).toContainText("You");
  await expect(users.create).toBeHidden();
});
