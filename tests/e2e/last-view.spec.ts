import type { Page } from "@playwright/test";
import { userFields } from "../support/rolecall.ts";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { refuseAnswers } from "./answers.ts";
import { expect, test } from "./app.ts";
import { LockPage } from "./pages/lock.ts";
import { chooseFromMenu } from "./pages/menu.ts";
import { SettingsPage } from "./pages/settings.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { UsersPage } from "./pages/users.ts";
import { ViewsPage } from "./pages/views.ts";

const GRACE = userFields({
  username: "grace",
  firstName: "Grace",
  lastName: "Hopper",
  roles: ["DEXADMIN"],
});

/** What is searched in the view that the store has kept last. */
async function lastSearch(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const answer = await window.rolecall.views.list({});
    return answer.ok ? answer.data.last?.filter.search : undefined;
  });
}

test("how the table was left is there again after Settings, Lock and a restart", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 300 });
  const { app, page, users } = await launchSignedIn();
  const views = new ViewsPage(page);
  await users.search.fill("a");
  await users.toggleStatus("Active");
  await users.sortBy("Last Name");
  await users.sortBy("Last Name");
  await users.rowsPerPage(10);
  await users.nextPage.click();
  await views.open("Columns");
  await views.toggle("Phone Number");
  await views.button("Move Status up").click();
  await views.width("First Name").fill("222");
  await views.button("Done").click();

  /** Looks at everything that is remembered. */
  const expectPlace = async (table: UsersPage, shown: ViewsPage) => {
    await expect(table.search).toHaveValue("a");
    await expect(table.header("Last Name")).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(table.rows).toHaveCount(10);
    await expect(table.rows.first()).toHaveAttribute("aria-rowindex", "12");
    await expect(table.header("Phone Number")).toBeHidden();
    expect(await shown.order()).toEqual([
      "Username",
      "First Name",
      "Last Name",
      "Email Address",
      "IMS ID",
      "Status",
      "User Roles",
      "Last Changed",
      "Actions",
    ]);
    expect(await shown.widthOf("First Name")).toBe(222);
  };
  await expectPlace(users, views);
  const first = await users.usernames.first().innerText();
  const settings = new SettingsPage(page);
  await settings.place.click();
  await expect(settings.heading).toBeVisible();
  await page
    .getByRole("navigation")
    .getByRole("button", { name: "Integration Users" })
    .click();
  await expectPlace(users, views);

  await new SignInPage(page).chooseFromUserMenu("Ada Lovelace", "Lock");
  await new LockPage(page).unlock(PASSWORD);
  await expectPlace(users, views);
  // At once: what was changed last is written on the way out.
  await users.previousPage.click();
  await users.nextPage.click();
  await app.close();

  const again = await launchSignedIn();
  await expectPlace(again.users, new ViewsPage(again.page));
  await expect(again.users.usernames.first()).toHaveText(first);
});

test("what was changed a moment before closing or signing out is remembered", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 60 });
  const { app, page, users } = await launchSignedIn();
  const signIn = new SignInPage(page);
  await expect(users.rows).toHaveCount(25);
  await users.search.fill("ada");
  await signIn.signOut("Ada Lovelace");
  await signIn.signIn("ada", PASSWORD);
  await expect(users.search).toHaveValue("ada");
  await users.search.fill("ad");
  await app.close();

  const again = await launchSignedIn();
  await expect(again.users.search).toHaveValue("ad");
});

test("what was changed a moment before main locked is remembered after unlocking", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 60 });
  const { page, users } = await launchSignedIn();
  await users.search.fill("ada");
  await expect.poll(() => lastSearch(page)).toBe("ada");
  await users.search.fill("lovelace");
  await page.evaluate(() => window.rolecall.access.lock({}));
  await new LockPage(page).unlock(PASSWORD);
  await expect(users.search).toHaveValue("lovelace");
  await expect.poll(() => lastSearch(page)).toBe("lovelace");
});

test("two users of one store keep their own", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [GRACE], samples: 60 });
  const { page, users } = await launchSignedIn();
  const signIn = new SignInPage(page);
  const views = new ViewsPage(page);
  await users.search.fill("ada");
  await views.saveAs("Of ada");
  await signIn.signOut("Ada Lovelace");

  await signIn.signIn("grace", PASSWORD);
  await expect(users.rows).toHaveCount(25);
  await expect(users.search).toHaveValue("");
  await views.open("Saved views");
  await expect(views.savedViews).toContainText("There are no saved views yet.");
  await page.keyboard.press("Escape");
  await users.sortBy("Status");
  await expect(users.header("Status")).toHaveAttribute("aria-sort", /./);
  await signIn.signOut("Grace Hopper");

  await signIn.signIn("ada", PASSWORD);
  await expect(users.search).toHaveValue("ada");
  await expect(users.header("Username")).toHaveAttribute("aria-sort", /./);
  await views.open("Saved views");
  await expect(views.saved("Of ada")).toBeVisible();
});

test("a view that can’t be read keeps nobody from the table, and is not written over", async ({
  profile,
  launch,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 60 });
  const before = await launchSignedIn();
  await before.users.search.fill("lovelace");
  await expect(before.users.rows).toHaveCount(1);
  await before.app.close();

  const { app, page } = await launch();
  await refuseAnswers(app, "views.list");
  await new SignInPage(page).signIn("ada", PASSWORD);
  const users = new UsersPage(page);
  await expect(users.rows).toHaveCount(25);
  await users.sortBy("Status");
  await app.close();

  const again = await launchSignedIn();
  await expect(again.users.search).toHaveValue("lovelace");
});

test("two windows keep their own place; a new one begins where the last one moved", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 60 });
  const { app, page, users } = await launchSignedIn();
  await users.search.fill("ada");
  await users.sortBy("Status");
  /** Opens a window once all that was changed has been written. */
  const openWindow = async (search: string) => {
    await expect.poll(() => lastSearch(page)).toBe(search);
    const opened = app.waitForEvent("window");
    await chooseFromMenu(app, "File", "New Window");
    return new UsersPage(await opened);
  };
  const second = await openWindow("ada");
  await expect(second.search).toHaveValue("ada");
  await expect(second.header("Status")).toHaveAttribute("aria-sort", /./);
  await second.search.fill("b");

  const third = await openWindow("b");
  await expect(third.search).toHaveValue("b");
  await expect(users.search).toHaveValue("ada");
  await users.sortBy("Username");
  await expect(users.search).toHaveValue("ada");
  await expect(second.search).toHaveValue("b");
});
