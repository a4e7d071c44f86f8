import { ADMIN, PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { LockPage } from "./pages/lock.ts";
import { chooseFromMenu } from "./pages/menu.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { UserDialog } from "./pages/user-dialog.ts";
import { UsersPage } from "./pages/users.ts";

test("a reload is the one navigation that is let through, and stays signed in", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { page, users } = await launchSignedIn();
  await page.evaluate(() => location.reload());
  await page.waitForFunction(() => performance.now() < 5_000);
  await expect(users.heading).toBeVisible();
  await expect(users.row("ada")).toBeVisible();
});

test("a page whose process dies starts anew", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app } = await launchSignedIn();
  const title = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return "no window";
    const again = new Promise<void>((resolve) =>
      window.webContents.once("did-finish-load", () => resolve()),
    );
    window.webContents.forcefullyCrashRenderer();
    await again;
    return window.webContents.executeJavaScript(
      "new Promise((done) => { const look = () => document.querySelector('h1') ? done(document.querySelector('h1').textContent) : setTimeout(look, 50); look(); })",
    ) as Promise<string>;
  });
  expect(title).toBe("Integration Users");
});

test("closing a window in which something was typed asks first", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  /** Answers the next native question with its n-th button. */
  const answer = (button: number) =>
    app.evaluate(({ dialog }, response) => {
      dialog.showMessageBox = () =>
        Promise.resolve({ response, checkboxChecked: false });
    }, button);
  const close = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.close(),
    );

  await users.create.click();
  const dialog = new UserDialog(page, "Create a New User");
  await dialog.fill({ "First Name": "Typed" });
  await answer(1);
  await close();
  await expect(dialog.field("First Name")).toHaveValue("Typed");

  const closed = page.waitForEvent("close");
  await answer(0);
  await close();
  await closed;
});

test("the menu offers what there is to do: signed out, signed in, locked", async ({
  profile,
  launch,
}) => {
  await seedStore(profile.store);
  const { app, page } = await launch();
  const offered = () =>
    app.evaluate(({ Menu }) => {
      const commands = ["newUser", "profile", "settings", "users", "search"];
      const menu = Menu.getApplicationMenu();
      return [...commands, "lock", "signOut", "refresh", "shortcuts"].filter(
        (id) => menu?.getMenuItemById(id)?.enabled,
      );
    });
  const signIn = new SignInPage(page);
  await expect(signIn.heading).toBeVisible();
  expect(await offered()).toEqual(["refresh", "shortcuts"]);

  await signIn.signIn(ADMIN.username, PASSWORD);
  const users = new UsersPage(page);
  await expect(users.heading).toBeVisible();
  expect(await offered()).toHaveLength(9);
  await chooseFromMenu(app, "File", "Settings");
  await expect(users.heading).toBeHidden();
  await chooseFromMenu(app, "View", "Integration Users");
  await expect(users.heading).toBeVisible();

  await chooseFromMenu(app, "File", "Lock");
  const locked = new LockPage(page);
  await expect(locked.heading).toBeVisible();
  expect(await offered()).toEqual(["signOut", "refresh", "shortcuts"]);
  await locked.unlock(PASSWORD);
  await expect(users.heading).toBeVisible();
  expect(await offered()).toHaveLength(9);
});
