import AxeBuilder from "@axe-core/playwright";
import { userFields } from "../support/rolecall.ts";
import { seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { UserDialog } from "./pages/user-dialog.ts";

const JANE = userFields({ roles: ["EDIT_USERS", "VIEW_USERS"] });

test("the menu of a row opens by its button, the other mouse button and Shift+F10", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  const menu = page.getByRole("menu", { name: "More actions for jdoe" });
  const item = (name: string) => menu.getByRole("menuitem", { name });
  const more = users.table.getByRole("button", {
    name: "More actions for jdoe",
  });
  const status = users.row("jdoe").getByRole("gridcell").nth(8);

  await more.click();
  await expect(menu).toBeVisible();
  await expect(menu.getByRole("menuitem")).toHaveText([
    "Edit",
    "Deactivate",
    "One-time code...",
    "Tokens...",
    "Delete",
  ]);
  // Nothing may be half faded in: axe measures the colours that are painted.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished)),
  );
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(more).toBeFocused();

  await users.row("jdoe").getByText("Doe", { exact: true }).click({
    button: "right",
  });
  await item("Deactivate").click();
  const ask = page.getByRole("alertdialog", { name: "Deactivate user?" });
  await expect(ask).toContainText("tokens and one-time codes end for good");
  await expect(ask.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(ask).toBeHidden();
  await expect(status).toHaveText("Active");
  await (await users.menuItem("jdoe", "Deactivate")).click();
  await ask.getByRole("button", { name: "Deactivate" }).dblclick();
  await expect(status).toHaveText("Deactivated");
  await expect(
    page.getByText("Deactivated jdoe. Their sessions and tokens have ended."),
  ).toBeVisible();

  await users.link("ada").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+F10");
  await expect(item("Edit")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(users.link("jdoe")).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await expect(item("Edit")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(status).toHaveText("Active");
  await expect(
    page.getByText("Activated jdoe.", { exact: true }),
  ).toBeVisible();
  await expect(users.link("jdoe")).toBeFocused();
});

test("the menu leads to the dialogs, and the focus comes back to its button", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  const more = users.table.getByRole("button", {
    name: "More actions for jdoe",
  });
  // The arrows lead from the trash button to the one beside it.
  await users.link("ada").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expect(users.trash("jdoe")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(more).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = new UserDialog(page, "Edit User");
  await expect(dialog.field("Username")).toHaveValue("jdoe");
  await page.keyboard.press("Escape");
  await expect(dialog.dialog).toBeHidden();
  await expect(more).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const ask = page.getByRole("alertdialog", { name: "Delete user?" });
  await expect(ask.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(ask).toBeHidden();
  await expect(more).toBeFocused();
});

test("nobody deactivates or deletes themselves by the menu; it says why", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await users
    .row("ada")
    .click({ button: "right", position: { x: 400, y: 10 } });
  const item = (name: string) => page.getByRole("menuitem", { name });
  await expect(item("Edit")).toBeEnabled();
  await expect(item("Deactivate")).toBeDisabled();
  await expect(item("Deactivate")).toContainText(
    "You can’t deactivate yourself.",
  );
  await expect(item("One-time code...")).toBeDisabled();
  await expect(item("One-time code...")).toContainText(
    "You can’t give yourself a one-time code.",
  );
  await expect(item("Tokens...")).toBeEnabled();
  await expect(item("Delete")).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toBeHidden();
});
