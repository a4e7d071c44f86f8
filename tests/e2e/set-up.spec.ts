import { SetUpPage } from "./pages/set-up.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { UserDialog } from "./pages/user-dialog.ts";
import { UsersPage } from "./pages/users.ts";
import { expect, test } from "./app.ts";
import { PASSWORD } from "../support/seed-profile.ts";

const PERSON = {
  "First Name": "Grace",
  "Last Name": "Hopper",
  Username: "grace",
  "Email Address": "grace@example.org",
};

test("a first start leads from set-up over the recovery key to the users, and stays set up", async ({
  launch,
}) => {
  const { app, page } = await launch();
  const setUp = new SetUpPage(page);
  await expect(setUp.heading).toBeVisible();
  await expect(setUp.submit).toBeDisabled();
  await setUp.fill({
    ...PERSON,
    Password: PASSWORD,
    "Confirm Password": PASSWORD,
  });
  await setUp.submit.click();

  await expect(setUp.recoveryHeading).toBeVisible();
  await expect(page.getByText(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)).toBeVisible();
  await expect(setUp.continue).toBeDisabled();
  await page.getByText("I have saved this key").click();
  await setUp.continue.click();

  const users = new UsersPage(page);
  await expect(users.heading).toBeVisible();
  await expect(users.row("grace")).toContainText("You");
  await expect(page).toHaveTitle("Integration Users - Rolecall");
  await app.close();

  const again = await launch();
  const signIn = new SignInPage(again.page);
  await signIn.signIn("grace", PASSWORD);
  await expect(
    new UsersPage(again.page).row("grace").getByText("Hopper"),
  ).toBeVisible();
});

test("set-up says all unmet password rules at once, while typing", async ({
  launch,
}) => {
  const { page } = await launch();
  const setUp = new SetUpPage(page);
  await setUp.fill({ ...PERSON, Password: "hopper123" });
  await expect(page.getByText("Use at least 15 characters.")).toBeVisible();
  await expect(
    page.getByText("Don’t use your own names or “Rolecall”."),
  ).toBeVisible();
  await expect(setUp.submit).toBeDisabled();
  await setUp.fill({
    Password: PASSWORD,
    "Confirm Password": `${PASSWORD}x`,
  });
  await expect(setUp.submit).toBeDisabled();
  await setUp.fill({ "Confirm Password": PASSWORD });
  await expect(setUp.submit).toBeEnabled();
});

test("a key that was not confirmed as saved is asked for again, and is another one", async ({
  launch,
}) => {
  const { app, page } = await launch();
  const setUp = new SetUpPage(page);
  await setUp.fill({
    ...PERSON,
    Password: PASSWORD,
    "Confirm Password": PASSWORD,
  });
  await setUp.submit.click();
  const key = page.getByText(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  const first = await key.innerText();
  await app.close();

  const again = await launch();
  await new SignInPage(again.page).signIn("grace", PASSWORD);
  await expect(new SetUpPage(again.page).recoveryHeading).toBeVisible();
  const second = again.page.getByText(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  await expect(second).not.toHaveText(first);
});

test("of two windows only the newest recovery key can be confirmed", async ({
  launch,
}) => {
  const { app, page } = await launch();
  const setUp = new SetUpPage(page);
  await setUp.fill({
    ...PERSON,
    Password: PASSWORD,
    "Confirm Password": PASSWORD,
  });
  await setUp.submit.click();
  await expect(setUp.recoveryHeading).toBeVisible();
  await expect(setUp.continue).toBeVisible();
  const opened = app.waitForEvent("window");
  await app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items[0]?.submenu?.items;
    file?.find(({ label }) => label === "New Window")?.click();
  });
  const other = new SetUpPage(await opened);
  await expect(other.continue).toBeVisible();

  await page.getByText("I have saved this key").click();
  await setUp.continue.click();
  await expect(page.getByRole("alert")).toContainText("Another recovery key");
  await expect(setUp.recoveryHeading).toBeVisible();
});

test("the keyboard alone goes from the first start to a created user", async ({
  launch,
}) => {
  const { page } = await launch();
  const setUp = new SetUpPage(page);
  await expect(setUp.field("First Name")).toBeFocused();
  const { keyboard } = page;
  for (const value of Object.values(PERSON)) {
    await keyboard.type(value);
    await keyboard.press("Tab");
  }
  await keyboard.type(PASSWORD);
  await keyboard.press("Tab");
  while (!(await setUp.field("Confirm Password").evaluate(isFocused))) {
    await keyboard.press("Tab");
  }
  await keyboard.type(PASSWORD);
  await expect(setUp.submit).toBeEnabled();
  await keyboard.press("Enter");

  await expect(setUp.recoveryHeading).toBeVisible();
  await tabTo("I have saved this key");
  await keyboard.press("Space");
  await expect(setUp.savedKey).toBeChecked();
  await tabTo("Continue");
  await keyboard.press("Enter");

  const users = new UsersPage(page);
  await expect(users.heading).toBeVisible();
  await tabTo("Create a New User");
  await keyboard.press("Enter");
  const dialog = new UserDialog(page, "Create a New User");
  await expect(dialog.field("First Name")).toBeFocused();
  for (const value of ["Jane", "Doe", "jdoe", "jdoe@example.org"]) {
    await keyboard.type(value);
    await keyboard.press("Tab");
  }
  await expect(dialog.submit).toBeEnabled();
  await keyboard.press("Enter");
  await expect(dialog.dialog).toBeHidden();
  await expect(users.row("jdoe")).toBeVisible();

  /** Tabs until what bears this name has the focus. */
  async function tabTo(name: string): Promise<void> {
    const target = page.getByLabel(name).or(page.getByText(name)).first();
    await expect(target).toBeVisible();
    await expect(async () => {
      await keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const label = element?.closest("label") ?? element;
        return [element?.getAttribute("aria-label"), label?.textContent].join();
      });
      expect(focused).toContain(name);
    }).toPass({ intervals: [0] });
  }
});

const isFocused = (element: Element) => element === document.activeElement;
