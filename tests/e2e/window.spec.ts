import { seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { UserDialog } from "./pages/user-dialog.ts";

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
