import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { userFields } from "../support/rolecall.ts";
import { ADMIN, PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test, type RunningApp } from "./app.ts";
import { SetUpPage } from "./pages/set-up.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { UserDialog } from "./pages/user-dialog.ts";
import { UsersPage } from "./pages/users.ts";

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing on the first screens, ${theme}`, async ({
    launch,
  }) => {
    const running = await launch();
    await wear(running, theme);
    const { page } = running;
    const setUp = new SetUpPage(page);
    await setUp.fill({ Password: "short" });
    await expect(page.getByText("Use at least 15 characters.")).toBeVisible();
    await expectNothingFrom(page);
    await setUp.fill({
      "First Name": "Ada",
      "Last Name": "Lovelace",
      Username: ADMIN.username,
      "Email Address": ADMIN.email,
      Password: PASSWORD,
      "Confirm Password": PASSWORD,
    });
    await setUp.submit.click();
    await expect(setUp.recoveryHeading).toBeVisible();
    await expectNothingFrom(page);
  });

  test(`axe finds nothing on sign-in, table and dialogs, ${theme}`, async ({
    profile,
    launch,
  }) => {
    await seedStore(profile.store, {
      samples: 60,
      people: [userFields({ roles: ["EDIT_USERS", "VIEW_USERS"] })],
    });
    const running = await launch();
    await wear(running, theme);
    const { page } = running;
    const signIn = new SignInPage(page);
    await signIn.signIn("ada", "wrong");
    await expect(signIn.alert).toBeVisible();
    await expectNothingFrom(page);
    await signIn.signIn("ada", PASSWORD);
    const users = new UsersPage(page);
    await expect(users.rows.first()).toBeVisible();
    await expectNothingFrom(page);

    await users.create.click();
    const dialog = new UserDialog(page, "Create a New User");
    await dialog.fill({ "Email Address": "x" });
    await dialog.field("Username").focus();
    await dialog.field("Phone Number").focus();
    await expectNothingFrom(page);
    await dialog.cancel.click();
    await expect(dialog.discard).toBeVisible();
    await expectNothingFrom(page);
    await dialog.discard.getByRole("button", { name: /Discard/ }).click();
    for (const item of ["Keyboard Shortcuts", "About Rolecall"]) {
      await help(running, item);
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectNothingFrom(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }
    await users.search.fill("nobody at all");
    await expect(page.getByText(/No users match/)).toBeVisible();
    await expectNothingFrom(page);
    await users.search.fill("jdoe");
    await users.link("jdoe").click();
    await expect(
      new UserDialog(page, "Edit User").field("Username"),
    ).toHaveValue("jdoe");
    await expectNothingFrom(page);
    await page.keyboard.press("Escape");
    await users.search.fill("jdoe");
    await users.trash("jdoe").click();
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await expectNothingFrom(page);
  });
}

/** Chooses from the native Help menu, as F1 does. */
async function help({ app }: RunningApp, item: string) {
  await app.evaluate(({ Menu, BrowserWindow }, label) => {
    BrowserWindow.getAllWindows()[0]?.focus();
    const help = Menu.getApplicationMenu()?.items.find(
      ({ role }) => role === "help",
    );
    help?.submenu?.items.find((found) => found.label === label)?.click();
  }, item);
}

async function wear({ app }: RunningApp, theme: "light" | "dark") {
  await app.evaluate(({ nativeTheme }, wanted) => {
    nativeTheme.themeSource = wanted;
  }, theme);
}

async function expectNothingFrom(page: Page): Promise<void> {
  // Nothing may be half faded in: axe measures the colours that are painted.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  );
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html.slice(0, 200)),
  ]);
  expect(found).toEqual([]);
}
