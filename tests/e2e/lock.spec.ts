import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { userFields } from "../support/rolecall.ts";
import { expect, test } from "./app.ts";
import { MINUTE, passTime } from "./around.ts";
import { guessWrong } from "./in-main.ts";
import { LockPage } from "./pages/lock.ts";
import { chooseFromMenu } from "./pages/menu.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { UserDialog } from "./pages/user-dialog.ts";
import { UsersPage } from "./pages/users.ts";

test("Lock takes everything off the screen, and the right password brings it back as it was", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 60 });
  const { app, page, users } = await launchSignedIn();
  const lock = new LockPage(page);
  await users.search.fill("a");
  await users.sortBy("Last Name");
  await users.nextPage.click();
  await expect(users.header("Last Name")).toHaveAttribute(
    "aria-sort",
    "ascending",
  );

  await new SignInPage(page).chooseFromUserMenu("Ada Lovelace", "Lock");
  await expect(lock.heading).toBeVisible();
  await expect(lock.password).toBeFocused();
  await expect(page).toHaveTitle("Rolecall is locked - Rolecall");
  await expect(page.getByText("Ada Lovelace")).toBeVisible();
  const html = await page.evaluate(() => document.body.innerHTML);
  expect(html).not.toContain("Integration Users");
  expect(html).not.toContain("@example.");
  const answer = await page.evaluate(() => window.rolecall.users.list({}));
  expect(answer).toMatchObject({ ok: false, error: { reason: "locked" } });

  await lock.unlock("not the password");
  await expect(page.getByText("The password is wrong.")).toBeVisible();
  await expect(lock.password).toBeFocused();
  await lock.unlock(PASSWORD);
  await expect(users.search).toHaveValue("a");
  await expect(users.header("Last Name")).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(
    page.getByRole("button", { name: "2", exact: true }),
  ).toHaveAttribute("aria-current", "page");

  await chooseFromMenu(app, "File", "Lock");
  await expect(lock.heading).toBeVisible();
});

test("Ctrl+L is the key of Lock in the native menu", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app } = await launchSignedIn();
  const keys = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.find(({ label }) => label === "File")
      ?.submenu?.items.map(({ label, accelerator }) => [label, accelerator]),
  );
  expect(keys).toContainEqual(["Lock", "CmdOrCtrl+L"]);
  expect(keys).toContainEqual(["Settings", "CmdOrCtrl+,"]);
});

test("all windows lock and unlock together, and a new one is locked too", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  const openWindow = async () => {
    const opened = app.waitForEvent("window");
    await chooseFromMenu(app, "File", "New Window");
    return opened;
  };
  const second = await openWindow();
  await expect(new UsersPage(second).row("ada")).toBeVisible();

  await new SignInPage(second).chooseFromUserMenu("Ada Lovelace", "Lock");
  await expect(new LockPage(page).heading).toBeVisible();
  await expect(users.table).toBeHidden();
  const third = await openWindow();
  await expect(new LockPage(third).heading).toBeVisible();

  await new LockPage(page).unlock(PASSWORD);
  for (const window of [page, second, third])
    await expect(new UsersPage(window).row("ada")).toBeVisible();
});

test("who signs out on the lock screen leaves nothing for the next user", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, {
    people: [userFields({ username: "grace", roles: ["DEXADMIN"] })],
  });
  const { page, users } = await launchSignedIn();
  const lock = new LockPage(page);
  const signIn = new SignInPage(page);
  await users.search.fill("ada");
  await expect(users.rows).toHaveCount(1);
  await signIn.chooseFromUserMenu("Ada Lovelace", "Lock");
  await lock.signOut.click();
  await expect(signIn.heading).toBeVisible();
  await expect(signIn.alert).toBeHidden();
  await signIn.signIn("grace", PASSWORD);
  await expect(users.search).toHaveValue("");
  await expect(users.rows).toHaveCount(2);
});

test("wrong guesses on the lock screen lock the account out", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page } = await launchSignedIn();
  const lock = new LockPage(page);
  await chooseFromMenu(app, "File", "Lock");
  for (let guess = 0; guess < 5; guess += 1) {
    await lock.unlock(`wrong ${guess}`);
    await expect(page.getByText("The password is wrong.")).toBeVisible();
    await lock.password.fill("");
  }
  await lock.unlock(PASSWORD);
  await expect(page.getByRole("alert")).toContainText("Locked Out until");
  await expect(lock.heading).toBeVisible();
});

test("windows that nobody uses lock by themselves, and a session has an end", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const running = await launchSignedIn();
  const { page, users } = running;
  await passTime(running, 14 * MINUTE);
  await page.keyboard.press("Shift");
  await passTime(running, 16 * MINUTE);
  const lock = new LockPage(page);
  await expect(lock.heading).toBeVisible();
  await lock.unlock(PASSWORD);
  await expect(users.row("ada")).toBeVisible();

  await passTime(running, 12 * 60 * MINUTE);
  const signIn = new SignInPage(page);
  await expect(signIn.heading).toBeVisible();
  await expect(signIn.alert).toHaveText("You have been signed out.");
});

test("what makes an administrator asks for the password again, on top of the form", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const running = await launchSignedIn();
  const { page, users } = running;
  await passTime(running, 6 * MINUTE);
  await users.create.click();
  const form = new UserDialog(page, "Create a New User");
  await form.fill({
    "First Name": "Grace",
    "Last Name": "Hopper",
    Username: "grace",
    "Email Address": "grace@example.org",
  });
  await form.toggleRole("DEXADMIN");
  await form.submit.click();
  const asked = page.getByRole("dialog", { name: "Confirm your password" });
  const password = asked.getByRole("textbox", { name: "Password" });
  const confirm = asked.getByRole("button", { name: "Confirm" });
  await expect(password).toBeFocused();
  await asked.getByRole("button", { name: "Cancel" }).click();
  await expect(asked).toBeHidden();
  await expect(form.field("Username")).toHaveValue("grace");
  await expect(users.row("grace")).toHaveCount(0);

  await form.submit.click();
  await password.fill("not the password");
  await confirm.click();
  await expect(asked.getByText("The password is wrong.")).toBeVisible();
  await password.fill(PASSWORD);
  await confirm.click();
  await expect(form.dialog).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(users.row("grace")).toContainText("DEXADMIN");
});

test("what lets somebody in again asks for the password too", async ({
  profile,
  launchSignedIn,
}) => {
  const grace = { username: "grace", roles: ["DEXADMIN"] } as const;
  await seedStore(profile.store, {
    people: [userFields(), userFields({ ...grace, status: "deactivated" })],
  });
  const running = await launchSignedIn();
  const { page, users } = running;
  await guessWrong(page, "jdoe", 5);
  await expect(users.status("jdoe")).toHaveText("Locked Out");
  await passTime(running, 6 * MINUTE);
  const asked = page.getByRole("dialog", { name: "Confirm your password" });
  const password = asked.getByRole("textbox", { name: "Password" });
  await (await users.menuItem("jdoe", "Unlock")).click();
  await asked.getByRole("button", { name: "Cancel" }).click();
  await expect(asked).toBeHidden();
  await expect(page.getByRole("status").getByText(/./)).toBeHidden();
  await (await users.menuItem("jdoe", "Unlock")).click();
  await password.fill(PASSWORD);
  await password.press("Enter");
  await expect(page.getByText("Unlocked jdoe.")).toBeVisible();

  await passTime(running, 6 * MINUTE);
  await (await users.menuItem("grace", "Activate")).click();
  await password.fill(PASSWORD);
  await password.press("Enter");
  await expect(page.getByText("Activated grace.")).toBeVisible();
  await expect(users.status("grace")).toHaveText("Active");
});
