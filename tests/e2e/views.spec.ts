import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { expectNothingFromAxe } from "./axe.ts";
import { LockPage } from "./pages/lock.ts";
import { ViewsPage } from "./pages/views.ts";

test("a view is saved, applied, replaced and deleted by keyboard", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 60 });
  const running = await launchSignedIn();
  const { page, users } = running;
  const views = new ViewsPage(page);
  const { keyboard } = page;
  await users.search.fill("a");
  await users.sortBy("Email Address");
  const openByKeys = async () => {
    await views.more.focus();
    await keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Columns" })).toBeFocused();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect(views.savedViews).toBeVisible();
  };
  await openByKeys();
  await expect(views.name).toBeFocused();
  await expect(views.save).toBeDisabled();
  await keyboard.type("Näme");
  await keyboard.press("Enter");
  await expect(page.getByText("Saved the view “Näme”.")).toBeVisible();
  await expect(views.more).toBeFocused();

  await users.search.fill("");
  await users.sortBy("Username");
  await openByKeys();
  await expect(views.saved("Näme")).toBeFocused();
  await expect(views.saved("Näme")).toHaveAttribute("aria-current", "false");
  await expect(views.savedViews).toContainText("“a” · by Email Address");
  await keyboard.press("Enter");
  await expect(views.savedViews).toBeHidden();
  await expect(users.search).toHaveValue("a");
  await expect(users.header("Email Address")).toHaveAttribute("aria-sort", /./);
  await expect(views.more).toBeFocused();

  await openByKeys();
  await expect(views.saved("Näme")).toHaveAttribute("aria-current", "true");
  await expect(views.savedViews).toContainText("In use");
  await views.name.fill(" NAME");
  await expect(views.savedViews).toContainText("Takes the place of “Näme”.");
  await expectNothingFromAxe(running);
  await keyboard.press("Enter");
  await expect(views.savedViews).toBeHidden();

  await openByKeys();
  await expect(views.saved("NAME")).toBeFocused();
  await keyboard.press("Tab");
  await expect(views.trash("NAME")).toBeFocused();
  await keyboard.press("Enter");
  await expect(
    views.deleteDialog.getByRole("button", { name: "Cancel" }),
  ).toBeFocused();
  await expectNothingFromAxe(running);
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(views.savedViews).toContainText("There are no saved views yet.");
  await expect(
    views.savedViews.getByRole("group", { name: "Your views" }),
  ).toBeFocused();
  await keyboard.press("Escape");
  await expect(views.more).toBeFocused();
});

test("the 101st view, and one that has gone, are refused in words", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { page } = await launchSignedIn();
  const views = new ViewsPage(page);
  await page.evaluate(async () => {
    const { filter, sort } = { filter: {}, sort: undefined };
    for (let n = 0; n < 100; n += 1) {
      const name = `View ${String(n).padStart(3, "0")}`;
      const view = { filter, sort, pageSize: 10 as const };
      await window.rolecall.views.save({ name, view });
    }
  });
  await views.open("Saved views");
  await expect(views.saved("View 099")).toBeVisible();
  await views.name.fill("One too many");
  await views.save.click();
  await expect(views.savedViews).toContainText(
    "You have 100 saved views, which is the most. Delete one first.",
  );
  await views.trash("View 000").click();
  await views.deleteDialog.getByRole("button", { name: "Delete" }).click();
  await expect(views.saved("View 000")).toBeHidden();
  await views.trash("View 001").click();
  // As from another window.
  await page.evaluate(() => window.rolecall.views.delete({ name: "View 001" }));
  await views.deleteDialog.getByRole("button", { name: "Delete" }).click();
  await expect(views.savedViews).toContainText(
    "This view does not exist any more.",
  );
  await views.save.click();
  await expect(views.savedViews).toBeHidden();
});

test("the name that is typed for a view is there again after Lock", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { page } = await launchSignedIn();
  const views = new ViewsPage(page);
  await views.open("Saved views");
  await views.name.fill("Half a na");
  await page.evaluate(() => window.rolecall.access.lock({}));
  const lock = new LockPage(page);
  await expect(lock.heading).toBeVisible();
  await expect(views.savedViews).toBeHidden();
  await lock.unlock(PASSWORD);
  await expect(views.name).toHaveValue("Half a na");
  await page.keyboard.press("Escape");
  await expect(views.savedViews).toBeHidden();
  await views.open("Saved views");
  await expect(views.name).toHaveValue("");
});
