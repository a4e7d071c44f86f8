import { PASSWORD } from "../support/seed-profile.ts";
import { holdAnswers } from "./answers.ts";
import { MINUTE, passTime } from "./around.ts";
import { expect, test, usersUpTo } from "./bulk-app.ts";
import { editUser } from "./in-main.ts";
import { LockPage } from "./pages/lock.ts";
import { chooseFromMenu } from "./pages/menu.ts";

test("three users of two pages are deactivated and activated again, exactly as was shown", async ({
  launchWith,
}) => {
  const { page, users, bulk } = await launchWith(usersUpTo(12));
  await users.rowsPerPage(10);
  await bulk.checkbox("user02").click();
  await bulk.checkbox("user05").click();
  await users.nextPage.click();
  await bulk.checkbox("user11").click();
  await bulk.expectSelected("3 selected 1 on this page");
  await expect(bulk.selectedRows).toHaveCount(1);
  await users.previousPage.click();
  await expect(bulk.selectedRows).toHaveCount(2);
  await expect(bulk.selectPage).toHaveJSProperty("indeterminate", true);

  await bulk.button("Deactivate").click();
  const ask = bulk.titled("Deactivate 3 users?");
  await expect(ask).toContainText("3 will be deactivated");
  await expect(ask).toContainText("user02, user05, user11");
  await expect(ask).toContainText("one-time codes end for good");
  await expect(bulk.cancel).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(bulk.dialog).toBeHidden();
  await expect(bulk.button("Deactivate")).toBeFocused();
  await bulk.expectSelected("3 selected 2 on this page");
  await expect(users.status("user02")).toHaveText("Active");

  await page.keyboard.press("Enter");
  await bulk.confirm("Deactivate 3 users", { clicks: 2 });
  await expect(page.getByText("Deactivated 3 users. Their")).toBeVisible();
  await bulk.expectNobodySelected();
  // Who selected goes on in the rows.
  await expect(users.table.locator(":focus")).toHaveCount(1);
  await expect(users.status("user02")).toHaveText("Deactivated");
  await expect(users.status("user03")).toHaveText("Active");

  await bulk.selectPage.click();
  await bulk.button("Activate").click();
  await expect(bulk.titled("Activate 2 users?")).toContainText(
    "8 are not Deactivated",
  );
  await bulk.confirm("Activate 2 users");
  await expect(page.getByText("Activated 2 users.")).toBeVisible();
  await expect(users.status("user02")).toHaveText("Active");
});

test("all who match but one get a role, and lose it again", async ({
  launchWith,
}) => {
  const { page, users, bulk } = await launchWith(usersUpTo(30));
  await users.search.fill("jdoe@");
  await bulk.checkbox("user01").click();
  await bulk.button("Select all 30").click();
  await bulk.expectSelected("30 selected");
  await expect(bulk.button("Activate")).toBeFocused();
  await bulk.checkbox("user04").click();
  await bulk.expectSelected("29 selected");
  await users.nextPage.click();
  await expect(bulk.selectedRows).toHaveCount(5);
  await users.previousPage.click();
  await bulk.chooseRole("Add role", "VIEW_USERS");
  await expect(bulk.titled("Add VIEW_USERS to 29 users?")).toBeVisible();
  await bulk.confirm("Add role to 29 users");
  await expect(page.getByText("Added VIEW_USERS to 29 users.")).toBeVisible();
  await expect(users.row("user03")).toContainText("VIEW_USERS");
  await expect(users.row("user04")).not.toContainText("VIEW_USERS");

  await bulk.selectPage.click();
  await bulk.chooseRole("Remove role", "VIEW_USERS");
  const ask = bulk.titled("Remove VIEW_USERS from 24 users?");
  await expect(ask).toContainText("1 doesn’t hold it");
  await bulk.confirm("Remove role from 24 users");
  await expect(users.row("user03")).not.toContainText("VIEW_USERS");

  // All who match are another lot as soon as the search is another.
  await bulk.selectPage.click();
  await bulk.button("Select all 30").click();
  await users.search.fill("jdoe@ex");
  await expect(page.getByText("are no longer selected.")).toBeVisible();
  await bulk.expectNobodySelected();
  // Those chosen one by one stay.
  await bulk.checkbox("user02").click();
  await users.search.fill("user09");
  await bulk.expectSelected("1 selected none on this page");
  await expect(bulk.button("Select all 1")).toBeVisible();
  await users.search.fill("no such user");
  await expect(bulk.button(/^Select all/)).toBeHidden();
  await bulk.expectSelected("1 selected none on this page");
});

test("who can’t be deleted is named and left out; Delete is the key", async ({
  launchWith,
}) => {
  const { page, users, bulk } = await launchWith(usersUpTo(2), 1_000);
  await bulk.selectPage.click();
  await bulk.button("Select all 1,003").click();
  await users.rows.first().getByRole("link").focus();
  await page.keyboard.press("Delete");
  const ask = bulk.titled("Delete 1,002 users?");
  await expect(ask).toContainText("1 refused: You can’t delete yourself.");
  await expect(ask).toContainText("ada");
  await expect(bulk.cancel).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bulk.dialog).toBeHidden();
  await bulk.expectSelected("1,003 selected");

  await page.keyboard.press("Delete");
  await bulk.confirm("Delete 1,002 users");
  await expect(page.getByText("Deleted 1,002 users.")).toBeVisible();
  await expect(users.rows).toHaveCount(1);

  await bulk.checkbox("ada").click();
  await bulk.button("Delete").click();
  await expect(bulk.titled("Nothing to change")).toContainText("yourself");
  const close = bulk.dialog.getByRole("button", { name: "Close" });
  await expect(bulk.dialog.getByRole("button")).toHaveCount(1);
  await close.click();
  await expect(bulk.dialog).toBeHidden();
});

test("what changed since it was shown is shown again before anything is done", async ({
  launchWith,
}) => {
  const { page, users, bulk } = await launchWith(usersUpTo(3));
  await users.search.fill("user");
  await expect(users.rows).toHaveCount(3);
  await bulk.selectPage.click();
  await bulk.button("Deactivate").click();
  await expect(bulk.titled("Deactivate 3 users?")).toBeVisible();
  await editUser(page, "user02", { status: "deactivated" });
  await bulk.confirm("Deactivate 3 users");
  const again = bulk.titled("Deactivate 2 users?");
  await expect(again).toContainText("changed in the meantime");
  await expect(again).toContainText("1 already is Deactivated");
  await expect(users.status("user01")).toHaveText("Active");
  await bulk.confirm("Deactivate 2 users");
  await expect(page.getByText("Deactivated 2 users.")).toBeVisible();
  await expect(users.status("user01")).toHaveText("Deactivated");
});

test("an act goes on behind Lock, and who unlocks is told what came of it", async ({
  launchWith,
}) => {
  const { app, page, users, bulk } = await launchWith(usersUpTo(3));
  const lock = new LockPage(page);
  await bulk.checkbox("user01").click();
  await bulk.checkbox("user02").click();
  // What only stands open goes; who is selected stays.
  await bulk.button("Deactivate").click();
  await expect(bulk.titled("Deactivate 2 users?")).toBeVisible();
  await chooseFromMenu(app, "File", "Lock");
  await lock.unlock(PASSWORD);
  await bulk.expectSelected("2 selected");
  await expect(bulk.dialog).toBeHidden();

  const answer = await holdAnswers(app, "bulk.apply");
  await bulk.button("Deactivate").click();
  await bulk.confirm("Deactivate 2 users");
  await expect(bulk.titled("Deactivating 2 users")).toBeVisible();
  // All of them are done, only the answer is still missing.
  await expect(bulk.dialog).toContainText("Finishing…");
  await page.keyboard.press("Escape");
  await chooseFromMenu(app, "File", "Sign out");
  await expect(page.getByText("Wait until the change has ended")).toBeVisible();
  await expect(bulk.titled("Deactivating 2 users")).toBeVisible();
  await chooseFromMenu(app, "File", "Lock");
  await lock.unlock(PASSWORD);
  await expect(bulk.titled("Deactivating 2 users")).toBeVisible();
  await expect(bulk.dialog).toContainText("Finishing…");
  await chooseFromMenu(app, "File", "Lock");
  await expect(lock.heading).toBeVisible();
  await answer();
  await lock.unlock(PASSWORD);
  await expect(page.getByText("Deactivated 2 users.")).toBeVisible();
  await expect(bulk.dialog).toBeHidden();
  await bulk.expectNobodySelected();
  await expect(users.status("user01")).toHaveText("Deactivated");
});

test("making administrators asks for the password again", async ({
  launchWith,
}) => {
  const running = await launchWith(usersUpTo(3));
  const { page, users, bulk } = running;
  await passTime(running, 6 * MINUTE);
  await bulk.checkbox("user01").click();
  await bulk.chooseRole("Add role", "DEXADMIN");
  await expect(bulk.titled("Add DEXADMIN to 1 user?")).toContainText(
    "They become administrators.",
  );
  await bulk.confirm("Add role to 1 user");
  const asked = page.getByRole("dialog", { name: "Confirm your password" });
  await asked.getByRole("button", { name: "Cancel" }).click();
  await expect(bulk.titled("Add DEXADMIN to 1 user?")).toBeVisible();
  await bulk.confirm("Add role to 1 user");
  await asked.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Added DEXADMIN to 1 user.")).toBeVisible();
  await expect(users.row("user01")).toContainText("DEXADMIN");
});
