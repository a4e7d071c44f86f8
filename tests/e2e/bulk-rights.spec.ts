import { userFields } from "../support/rolecall.ts";
import { PASSWORD } from "../support/seed-profile.ts";
import { sizeTo } from "./around.ts";
import { expectNothingFromAxe } from "./axe.ts";
import { expect, test } from "./bulk-app.ts";
import { openToRoleHolders } from "./in-main.ts";
import { SignInPage } from "./pages/sign-in.ts";

const EDITOR = userFields({
  username: "eddy",
  firstName: "Ed",
  lastName: "Itor",
  roles: ["EDIT_USERS", "VIEW_USERS"],
});
const JANE = userFields();

test("what rights do not allow says so, in the bar and in what would come of it", async ({
  launchWith,
}) => {
  const { page, users, bulk } = await launchWith([EDITOR, JANE]);
  await openToRoleHolders(page);
  const signIn = new SignInPage(page);
  await bulk.checkbox("jdoe").click();
  await signIn.signOut("Ada Lovelace");
  await signIn.signIn("eddy", PASSWORD);
  // Who comes next finds nobody selected.
  await expect(users.row("jdoe")).toBeVisible();
  await bulk.expectNobodySelected();

  await bulk.selectPage.click();
  await bulk.expectSelected("3 selected");
  await expect(bulk.button("Delete")).toBeDisabled();
  await bulk.button("Delete").click({ force: true });
  await expect(
    page.getByRole("status").getByText("You need DELETE_USERS"),
  ).toBeVisible();
  await users.link("jdoe").focus();
  await page.keyboard.press("Delete");
  await expect(bulk.dialog).toBeHidden();

  await bulk.button("Add role").click();
  const item = page.getByRole("menuitem", { name: /^DELETE_USERS/ });
  await expect(item).toBeDisabled();
  await expect(item).toContainText("You need it to grant or remove it.");
  await page.keyboard.press("Escape");
  await bulk.chooseRole("Remove role", "EDIT_USERS");
  const nothing = bulk.titled("Nothing to change");
  await expect(nothing).toContainText("You need DEXADMIN to change");
  await expect(nothing).toContainText("You can’t take roles from yourself.");
  await expect(nothing).toContainText("1 doesn’t hold it");
  await page.keyboard.press("Enter");
  await expect(bulk.dialog).toBeHidden();
});

test("in a small window the acts are in a menu, all within reach of the keys", async ({
  launchWith,
}) => {
  const running = await launchWith([EDITOR, JANE]);
  const { page, users, bulk } = running;
  const { keyboard } = page;
  await sizeTo(running, 900, 600);
  await users.link("eddy").focus();
  await keyboard.press("Space");
  await bulk.button("Select all 3").focus();
  await keyboard.press("Enter");
  await bulk.expectSelected("3 selected");
  await expect(bulk.button("Change selected")).toBeFocused();
  await bulk.button("Change selected").focus();
  await keyboard.press("ArrowRight");
  await expect(bulk.clear).toBeFocused();
  await keyboard.press("ArrowLeft");
  await keyboard.press("Enter");
  const item = (name: string) =>
    page.getByRole("menuitem", { name, exact: true });
  await expect(item("Activate")).toBeFocused();
  for (const name of ["Deactivate", "Add role"]) {
    await keyboard.press("ArrowDown");
    await expect(item(name)).toBeFocused();
  }
  await keyboard.press("ArrowRight");
  await expect(item("DEXADMIN")).toBeFocused();
  await keyboard.press("End");
  await keyboard.press("Enter");
  await expect(bulk.titled("Add VIEW_PARTNERS to 2 users?")).toContainText(
    "1 already holds it",
  );
  await keyboard.press("Escape");
  await expect(bulk.dialog).toBeHidden();
  await expect(bulk.button("Change selected")).toBeFocused();

  await sizeTo(running, 640, 480);
  await users.link("jdoe").focus();
  await keyboard.press("ControlOrMeta+a");
  await bulk.button("Change selected").click();
  await item("Delete").click();
  await expect(bulk.titled("Delete 2 users?")).toBeVisible();
  await expectNothingFromAxe(running);
});

test("axe finds nothing on the selection, its bar and its dialogs", async ({
  launchWith,
}) => {
  const running = await launchWith([EDITOR, JANE]);
  const { page, bulk } = running;
  await bulk.checkbox("ada").click();
  await bulk.checkbox("jdoe").click();
  await expectNothingFromAxe(running);
  await bulk.button("Remove role").click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectNothingFromAxe(running);
  await page.keyboard.press("Escape");
  await bulk.button("Deactivate").click();
  await expect(bulk.titled("Deactivate 1 user?")).toContainText("refused");
  await expectNothingFromAxe(running);
});
