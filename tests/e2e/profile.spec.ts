import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { holdAnswers } from "./answers.ts";
import { expect, test } from "./app.ts";
import { isHeldOpen } from "./in-page.ts";
import { LockPage } from "./pages/lock.ts";
import { ProfilePage } from "./pages/profile.ts";
import { SignInPage } from "./pages/sign-in.ts";

const NEW_PASSWORD = "violet-harbour-tram-77";

test("everyone edits their own fields, and the frame follows", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { page, users } = await launchSignedIn();
  const own = new ProfilePage(page);
  const signIn = new SignInPage(page);
  await signIn.chooseFromUserMenu("Ada Lovelace", "My Profile");
  await expect(own.heading).toBeFocused();
  await expect(page).toHaveTitle("My Profile - Rolecall");
  await expect(own.save).toBeDisabled();
  for (const fact of ["ada", "DEXADMIN", "Active"])
    await expect(
      page.getByRole("definition").getByText(fact, { exact: true }),
    ).toBeVisible();

  await own.fill({ "Email Address": "not one" });
  await own.field("Phone Number").focus();
  await expect(page.getByText("Enter one email address")).toBeVisible();
  await expect(own.save).toBeDisabled();
  await own.fill({ "First Name": "Augusta", "Email Address": "a@example.org" });
  await own.save.click();
  await expect(page.getByText("Saved your profile.")).toBeVisible();
  await expect(own.save).toBeDisabled();
  await expect(
    page.getByRole("button", { name: "Augusta Lovelace" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Integration Users" }).click();
  await expect(users.row("ada")).toContainText("Augusta");
});

test("a change from elsewhere keeps what is typed, and offers to reload", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { page } = await launchSignedIn();
  const own = new ProfilePage(page);
  await new SignInPage(page).chooseFromUserMenu("Ada Lovelace", "My Profile");
  await own.fill({ "Last Name": "Byron" });
  await page.evaluate(async () => {
    const mine = await window.rolecall.profile.get({});
    if (!mine.ok) throw new Error(mine.error.message);
    const { version } = mine.data;
    const changes = { phone: "+44 1632 960000" };
    await window.rolecall.profile.edit({ version, changes });
  });
  await own.save.click();
  await expect(page.getByRole("alert")).toContainText("changed by someone");
  await own.reload.click();
  await expect(own.field("Phone Number")).toHaveValue("+44 1632 960000");
  await expect(own.field("Last Name")).toHaveValue("Byron");
  await own.save.click();
  await expect(page.getByText("Saved your profile.")).toBeVisible();
});

test("leaving with something typed asks, and Lock keeps it", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  const own = new ProfilePage(page);
  const signIn = new SignInPage(page);
  const toUsers = page.getByRole("button", { name: "Integration Users" });
  await signIn.chooseFromUserMenu("Ada Lovelace", "My Profile");
  await own.fill({ "Last Name": "Byron" });

  await signIn.chooseFromUserMenu("Ada Lovelace", "Lock");
  await expect(new LockPage(page).heading).toBeVisible();
  // Closing it now would lose that too.
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () =>
      Promise.resolve({ response: 1, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await new LockPage(page).unlock(PASSWORD);
  await expect(own.field("Last Name")).toHaveValue("Byron");
  await expect(own.save).toBeEnabled();

  const question = page.getByRole("alertdialog", { name: "Discard changes?" });
  await toUsers.click();
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(own.field("Last Name")).toHaveValue("Byron");
  await toUsers.click();
  await question.getByRole("button", { name: "Discard changes" }).click();
  await expect(users.heading).toBeVisible();
  await signIn.chooseFromUserMenu("Ada Lovelace", "My Profile");
  await expect(own.field("Last Name")).toHaveValue("Lovelace");
});

test("what was discarded, or saved after its page was left, holds no window open", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  const own = new ProfilePage(page);
  const signIn = new SignInPage(page);
  const toUsers = page.getByRole("button", { name: "Integration Users" });
  const toProfile = (name: string) =>
    signIn.chooseFromUserMenu(name, "My Profile");
  await toProfile("Ada Lovelace");
  await own.fill({ "Last Name": "Byron" });
  expect(await isHeldOpen(page)).toBe(true);
  await toUsers.click();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(users.heading).toBeVisible();
  expect(await isHeldOpen(page)).toBe(false);

  await toProfile("Ada Lovelace");
  await own.fill({ "Last Name": "Byron" });
  const release = await holdAnswers(app, "profile.edit");
  await own.save.click();
  await toUsers.click();
  await release();
  await expect(page.getByText("Saved your profile.")).toBeVisible();
  expect(await isHeldOpen(page)).toBe(false);
  await toProfile("Ada Byron");
  await expect(own.field("Last Name")).toHaveValue("Byron");
  await expect(own.save).toBeDisabled();
});

test("a profile that Lock overtook while it was saved comes back as saved", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page } = await launchSignedIn();
  const own = new ProfilePage(page);
  await new SignInPage(page).chooseFromUserMenu("Ada Lovelace", "My Profile");
  await own.fill({ "Last Name": "Byron" });
  const release = await holdAnswers(app, "profile.edit");
  await own.save.click();
  await page.evaluate(() => window.rolecall.access.lock({}));
  await new LockPage(page).unlock(PASSWORD);
  await expect(own.field("Last Name")).toHaveValue("Byron");
  await release();
  await expect(page.getByText("Saved your profile.")).toBeVisible();
  await expect(own.save).toBeDisabled();
  expect(await isHeldOpen(page)).toBe(false);
});

test("a changed password takes the place of the old one, and the session goes on", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { page, users } = await launchSignedIn();
  const own = new ProfilePage(page);
  const signIn = new SignInPage(page);
  await signIn.chooseFromUserMenu("Ada Lovelace", "My Profile");
  await expect(own.changePassword).toBeDisabled();
  await own.change("not the old one", NEW_PASSWORD);
  await expect(page.getByText("The password is wrong.")).toBeVisible();
  await expect(own.field("Old Password")).toBeFocused();
  await own.change(PASSWORD, PASSWORD);
  await expect(page.getByText("Don’t use one of your last 12")).toBeVisible();
  await expect(own.field("New Password")).toBeFocused();
  await own.change(PASSWORD, NEW_PASSWORD);
  await expect(page.getByText("Changed your password.")).toBeVisible();
  await expect(own.field("Old Password")).toHaveValue("");

  await expect(own.sessions).toContainText("Signed in since");
  await expect(own.sessions).toContainText("Ends at the latest at");
  await own.sessions.getByRole("button", { name: "Sign out" }).click();
  await signIn.signIn("ada", PASSWORD);
  await expect(signIn.alert).toHaveText("Username or password is wrong.");
  await signIn.signIn("ada", NEW_PASSWORD);
  await expect(users.heading).toBeVisible();
});
