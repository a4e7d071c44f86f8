import type { Page } from "@playwright/test";
import { userFields } from "../support/rolecall.ts";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { editUser } from "./in-main.ts";
import { CodeDialog } from "./pages/code-dialog.ts";
import { LockPage } from "./pages/lock.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { UserDialog } from "./pages/user-dialog.ts";

const JANE = userFields({ roles: ["VIEW_USERS"] });
const BOSS = userFields({
  username: "boss",
  firstName: "Bo",
  lastName: "Ss",
  roles: ["DEXADMIN"],
});

/** Locks as the clock does: whatever stands open. */
async function lock(page: Page): Promise<void> {
  await page.evaluate(() => window.rolecall.access.lock({}));
  await expect(
    page.getByRole("heading", { name: "Rolecall is locked" }),
  ).toBeVisible();
}

async function unlock(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Unlock" }).click();
}

test("what was typed over a user is there again after Lock, and is saved", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await users.link("jdoe").click();
  const dialog = new UserDialog(page, "Edit User");
  await dialog.fill({ "First Name": "Janet", "IMS ID": "x@y" });
  await dialog.toggleRole("EDIT_USERS");
  await lock(page);
  await expect(page.getByText("Janet")).toBeHidden();
  await unlock(page);
  await expect(dialog.field("First Name")).toHaveValue("Janet");
  await expect(dialog.field("IMS ID")).toHaveValue("x@y");
  await expect(dialog.role("EDIT_USERS")).toBeChecked();
  await expect(dialog.role("VIEW_USERS")).toBeChecked();
  await page.keyboard.press("Escape");
  await dialog.discard.getByRole("button", { name: "Keep editing" }).click();
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(users.row("jdoe")).toContainText("Janet");

  // Saved, it is no draft any more.
  await users.link("jdoe").click();
  await expect(dialog.field("First Name")).toHaveValue("Janet");
  await dialog.cancel.click();
  await expect(dialog.discard).toBeHidden();
});

test("a change by someone else during Lock is still noticed", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await users.link("jdoe").click();
  const dialog = new UserDialog(page, "Edit User");
  await dialog.fill({ "First Name": "Mine" });
  await editUser(page, "jdoe", { firstName: "Theirs", phone: "1234" });
  await lock(page);
  await unlock(page);
  await expect(dialog.field("First Name")).toHaveValue("Mine");
  await dialog.submit.click();
  await expect(dialog.dialog.getByRole("alert")).toContainText(
    "changed by someone else",
  );
  await dialog.button("Reload user").click();
  await expect(dialog.field("Phone Number")).toHaveValue("1234");
  await lock(page);
  await unlock(page);
  await expect(dialog.field("Phone Number")).toHaveValue("1234");
  await expect(dialog.dialog).toContainText("Theirs");
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(users.row("jdoe")).toContainText("Mine");
});

test("a new user’s form comes back too, but to nobody else and not after Sign out", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE, BOSS] });
  const { page, users } = await launchSignedIn();
  await users.create.click();
  const dialog = new UserDialog(page, "Create a New User");
  await dialog.fill({ "First Name": "Half", Username: "typed" });
  await lock(page);
  await unlock(page);
  await expect(dialog.field("First Name")).toHaveValue("Half");
  await expect(dialog.field("Username")).toHaveValue("typed");
  await lock(page);
  // Signing out loses it, which is asked.
  const { signOut, heading } = new LockPage(page);
  await signOut.click();
  await dialog.discard.getByRole("button", { name: "Keep editing" }).click();
  await expect(heading).toBeVisible();
  await signOut.click();
  await dialog.discard.getByRole("button", { name: "Discard changes" }).click();
  const signIn = new SignInPage(page);
  await signIn.signIn("boss", PASSWORD);
  await expect(users.heading).toBeVisible();
  await expect(dialog.dialog).toBeHidden();
  await users.create.click();
  await expect(dialog.field("First Name")).toHaveValue("");
  await page.keyboard.press("Escape");
  await signIn.signOut("Bo Ss");
  await signIn.signIn("ada", PASSWORD);
  await expect(users.heading).toBeVisible();
  await expect(dialog.dialog).toBeHidden();
  await users.create.click();
  await expect(dialog.field("First Name")).toHaveValue("");
});

test("a locked window in which something was typed asks before it closes", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { app, page, users } = await launchSignedIn();
  await users.link("jdoe").click();
  const dialog = new UserDialog(page, "Edit User");
  await dialog.fill({ "First Name": "Janet" });
  await lock(page);
  await app.evaluate(({ BrowserWindow, dialog: native }) => {
    native.showMessageBox = () =>
      Promise.resolve({ response: 1, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await unlock(page);
  await expect(dialog.field("First Name")).toHaveValue("Janet");
});

test("the roles that DEXADMIN took the place of come back after Lock too", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await users.link("jdoe").click();
  const dialog = new UserDialog(page, "Edit User");
  await dialog.toggleRole("DEXADMIN");
  await expect(dialog.role("VIEW_USERS")).not.toBeChecked();
  await lock(page);
  await unlock(page);
  await expect(dialog.role("DEXADMIN")).toBeChecked();
  // By key, since the dialog that comes back grows while it reads the rest.
  await dialog.role("DEXADMIN").press("Space");
  await expect(dialog.role("VIEW_USERS")).toBeChecked();
});

test("Lock closes the question before deleting", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await users.trash("jdoe").click();
  const question = page.getByRole("alertdialog", { name: "Delete user?" });
  await expect(question).toBeVisible();
  await lock(page);
  await unlock(page);
  await expect(users.row("jdoe")).toBeVisible();
  await expect(question).toBeHidden();
});

test("a code that Lock took off the screen is not offered as if none had been given", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [BOSS] });
  const { page, users } = await launchSignedIn();
  await (await users.menuItem("boss", "One-time code")).click();
  const code = new CodeDialog(page);
  await code.give.click();
  await expect(code.code).toBeVisible();
  await lock(page);
  await unlock(page);
  await expect(
    page.getByText("A one-time code was given to boss"),
  ).toBeVisible();
  await expect(code.dialog).toBeHidden();
});
