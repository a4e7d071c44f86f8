import { userFields } from "../support/rolecall.ts";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { editUser, guessWrong } from "./in-main.ts";
import { CodeDialog } from "./pages/code-dialog.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { NEWCOMER, UserDialog } from "./pages/user-dialog.ts";

const BOSS = userFields({
  username: "boss",
  firstName: "Bo",
  lastName: "Ss",
  roles: ["DEXADMIN"],
});

test("five wrong guesses lock out; Unlock in the dialog lets in again, and what was typed can be saved", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [BOSS] });
  const { page, users } = await launchSignedIn();
  await expect(users.status("boss")).toHaveText("Active");
  await guessWrong(page, "boss", 5);
  expect(await guessWrong(page, "boss", 1)).toBe("locked_out");
  // It shows without being asked for.
  await expect(users.status("boss")).toHaveText("Locked Out");

  await users.link("boss").click();
  const dialog = new UserDialog(page, "Edit User");
  await expect(dialog.dialog).toContainText(/Now Locked Out until \d/);
  // In sight as it opens, and the tabs with it.
  await expect(dialog.button("Unlock")).toBeInViewport({ ratio: 1 });
  await expect(dialog.tab("Tokens")).toBeInViewport({ ratio: 1 });
  await dialog.fill({ "First Name": "Bob" });
  await dialog.button("Unlock").click();
  await expect(page.getByText("Unlocked boss.")).toBeVisible();
  await expect(dialog.button("Unlock")).toBeHidden();
  await expect(dialog.button("Status")).toBeFocused();
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(users.row("boss")).toContainText("Bob");
  await expect(users.status("boss")).toHaveText("Active");

  const signIn = new SignInPage(page);
  await signIn.signOut("Ada Lovelace");
  await signIn.signIn("boss", PASSWORD);
  await expect(users.heading).toBeVisible();
});

test("the menu of a row unlocks who is Locked Out, and nobody else", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [BOSS] });
  const { page, users } = await launchSignedIn();
  await expect(await users.menuItem("boss", "Unlock")).toBeHidden();
  await users.closeMenu();
  await guessWrong(page, "boss", 5);
  await expect(users.status("boss")).toHaveText("Locked Out");
  await (await users.menuItem("boss", "Unlock")).click();
  await expect(users.status("boss")).toHaveText("Active");
  await expect(page.getByText("Unlocked boss.")).toBeVisible();
});

test("Expired and Pending say their way out, which is a one-time code", async ({
  profile,
  launchSignedIn,
}) => {
  const old = userFields({
    username: "old",
    firstName: "Old",
    lastName: "Timer",
    roles: ["DEXADMIN"],
  });
  await seedStore(profile.store, { people: [BOSS, old] });
  const { page, users } = await launchSignedIn();
  await users.create.click();
  const create = new UserDialog(page, "Create a New User");
  await create.fill(NEWCOMER);
  await create.toggleRole("DEXADMIN");
  await create.submit.click();
  const code = new CodeDialog(page);
  await code.notNow.click();
  await expect(code.dialog).toBeHidden();

  await users.link("newcomer").click();
  const dialog = new UserDialog(page, "Edit User");
  await expect(dialog.dialog).toContainText("The user has no password yet.");
  await dialog.fill({ "Last Name": "Arrival" });
  await dialog.button("One-time code...").click();
  await code.give.click();
  await expect(code.code).toBeVisible();
  await code.done.click();
  await expect(code.dialog).toBeHidden();
  // The form is where it was, and now knows of the code.
  await expect(dialog.field("Last Name")).toHaveValue("Arrival");
  await expect(dialog.dialog).toContainText("Now Pending");
  await expect(dialog.dialog).toContainText(
    /The one-time code can be used until \d/,
  );
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(users.status("newcomer")).toHaveText("Pending");
  await expect(users.row("newcomer")).toContainText("Arrival");
});

test("a status that changes elsewhere shows in the open dialog", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [BOSS] });
  const { page, users } = await launchSignedIn();
  await users.link("boss").click();
  const dialog = new UserDialog(page, "Edit User");
  await expect(dialog.field("Username")).toHaveValue("boss");
  await guessWrong(page, "boss", 5);
  await expect(dialog.button("Unlock")).toBeVisible();
  await page.keyboard.press("Escape");

  await editUser(page, "boss", { status: "deactivated" });
  await expect(users.status("boss")).toHaveText("Deactivated");
  const code = await users.menuItem("boss", "One-time code...");
  await expect(code).toBeDisabled();
  await expect(code).toContainText("This user is Deactivated");
});

test("statuses are filtered and sorted like any value, and what is hidden is said", async ({
  profile,
  launchSignedIn,
}) => {
  const gone = userFields({ username: "gone", status: "deactivated" });
  const plain = userFields({ username: "plain" });
  await seedStore(profile.store, { people: [BOSS, gone, plain] });
  const { page, users } = await launchSignedIn();
  await guessWrong(page, "boss", 5);
  await expect(users.status("boss")).toHaveText("Locked Out");
  await expect(users.count("4 users")).toBeVisible();

  await users.toggleStatus("Locked Out");
  await expect(users.usernames).toHaveText(["boss"]);
  await expect(users.count("1 of 4 users")).toBeVisible();
  await users.toggleStatus("Deactivated");
  await users.sortBy("Status");
  await expect(users.usernames).toHaveText(["gone", "boss"]);
  // With a search it is both that count.
  await users.search.fill("gone");
  await expect(users.usernames).toHaveText(["gone"]);
  await users.search.fill("plain");
  await expect(page.getByText("No users match all of this:")).toBeVisible();
  const conditions = page.getByRole("main").getByRole("listitem");
  await expect(conditions).toHaveText([
    "Search: “plain”",
    "Status: Deactivated, Locked Out",
  ]);
  await page.getByRole("button", { name: "Show all users" }).click();
  await expect(users.count("4 users")).toBeVisible();

  await users.toggleStatus("Pending");
  await expect(page.getByText("No users match this filter:")).toBeVisible();
  await page.getByRole("button", { name: "Clear filter" }).click();
  await expect(users.usernames).toHaveText(["ada", "plain", "gone", "boss"]);
});
