import type { ElectronApplication } from "@playwright/test";
import { createBigStore } from "../support/big-store.ts";
import { userFields } from "../support/rolecall.ts";
import { holdCalls, refuseAnswers } from "./answers.ts";
import { expect, test } from "./bulk-app.ts";
import { editUser } from "./in-main.ts";
import { BulkPage } from "./pages/bulk.ts";

/** Wants to close the window; answers what is asked then, which is to be kept open. */
const closeWindow = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ BrowserWindow, dialog }) => {
    const asked = Promise.withResolvers<string>();
    dialog.showMessageBox = (...given: unknown[]) => {
      const { message } = given.at(-1) as Electron.MessageBoxOptions;
      asked.resolve(message);
      return Promise.resolve({ response: 1, checkboxChecked: false });
    };
    BrowserWindow.getAllWindows()[0]?.close();
    return asked.promise;
  });

test("an act on very many tells how far it is, and cancelled it has changed nothing", async ({
  profile,
  launchSignedIn,
}) => {
  test.setTimeout(180_000);
  await createBigStore(profile.store, 40_000);
  const { app, page, users } = await launchSignedIn();
  const bulk = new BulkPage(page);
  await users.search.fill("a");
  await bulk.selectPage.click();
  const count = (await bulk.button(/^Select all [\d,]+$/).textContent()) ?? "";
  const matching = count.replace("Select all ", "");
  await bulk.button(count).click();
  await bulk.button("Delete").click();
  await bulk.dialog
    .getByRole("button", { name: /^Delete [\d,]+ users$/ })
    .click();
  await expect(bulk.progress).toHaveAttribute("aria-valuenow", /[1-9]/);
  expect(await closeWindow(app)).toContain("still under way");
  await bulk.cancel.click();
  await expect(page.getByText("Cancelled. Nothing was changed.")).toBeVisible();
  await expect(bulk.dialog).toBeHidden();
  await bulk.expectSelected(`${matching} selected`);
  await expect(users.count(`${matching} of 40,000 users`)).toBeVisible();
});

test("an act that has to wait for others says so", async ({ launchWith }) => {
  const { app, page, users, bulk } = await launchWith([userFields()]);
  await bulk.checkbox("jdoe").click();
  const goOn = await holdCalls(app, "bulk.apply");
  await bulk.button("Deactivate").click();
  await bulk.confirm("Deactivate 1 user");
  await expect(bulk.dialog).toContainText("0 of 1");
  await expect(bulk.dialog).toContainText("when other changes have ended");
  // What was confirmed can still be read.
  await expect(bulk.dialog.getByText("Deactivate 1 user")).toBeVisible();
  await goOn();
  await expect(page.getByText("Deactivated 1 user.")).toBeVisible();
  await expect(users.status("jdoe")).toHaveText("Deactivated");
  // Who acted goes on in the rows.
  await expect(users.table.locator(":focus")).toHaveCount(1);
});

test("an act that fails changes nothing, says why, and can be tried again", async ({
  launchWith,
}) => {
  const { app, page, users, bulk } = await launchWith([userFields()]);
  const button = (name: string) => bulk.dialog.getByRole("button", { name });
  await bulk.checkbox("jdoe").click();
  await refuseAnswers(app, "bulk.apply");
  await bulk.chooseRole("Add role", "VIEW_USERS");
  await button("Add role to 1 user").focus();
  await page.keyboard.press("Enter");
  await expect(bulk.dialog.getByRole("alert")).toContainText("did not answer");
  await expect(button("Close")).toBeVisible();
  await expect(button("Try again")).toBeFocused();
  // What it comes to by now is looked at anew.
  await editUser(page, "jdoe", { roles: ["VIEW_USERS"] });
  await page.keyboard.press("Enter");
  await expect(bulk.titled("Nothing to change")).toContainText(
    "1 already holds it",
  );
  await expect(button("Close")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bulk.dialog).toBeHidden();
  await expect(bulk.button("Add role")).toBeFocused();

  // Who is deleted is selected no more.
  await users.trash("jdoe").click();
  await bulk.confirm("Delete");
  await bulk.expectNobodySelected();
});
