import { userFields } from "../support/rolecall.ts";
import { seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { pressTwice } from "./press-twice.ts";
import { CodeDialog } from "./pages/code-dialog.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { NEWCOMER, UserDialog } from "./pages/user-dialog.ts";

const NEW_PASSWORD = "harbour-violet-thimble-73";
const JANE = userFields({ roles: ["VIEW_USERS"] });
const BOSS = userFields({
  username: "boss",
  firstName: "Bo",
  lastName: "Ss",
  roles: ["DEXADMIN"],
});

test("a code is offered after a create, shown once, and lets its user in with a password of their own", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  await users.create.click();
  const dialog = new UserDialog(page, "Create a New User");
  await dialog.fill(NEWCOMER);
  await dialog.toggleRole("DEXADMIN");
  await dialog.submit.click();

  const code = new CodeDialog(page);
  await expect(code.dialog).toContainText(
    "New Comer (newcomer) was created and may use the Admin tool",
  );
  await expect(page.getByText("Created newcomer.")).toBeVisible();
  await expect(code.give).toBeFocused();
  await pressTwice(code.give);
  await expect(code.copy).toBeFocused();
  const words = await code.code.innerText();
  await code.copy.click();
  await expect(code.dialog.getByText("Copied.")).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe(words);
  await code.done.click();
  await expect(code.dialog).toBeHidden();
  await expect(page.getByText(words)).toBeHidden();
  await expect(users.status("newcomer")).toHaveText("Pending");

  const signIn = new SignInPage(page);
  await signIn.signOut("Ada Lovelace");
  await expect(signIn.heading).toBeVisible();
  const answer = await page.evaluate(
    ([given, newPassword]) =>
      window.rolecall.access.useCode({
        username: "newcomer",
        code: given,
        newPassword,
      }),
    [words, NEW_PASSWORD] as const,
  );
  expect(answer.ok).toBe(true);
  await expect(users.heading).toBeVisible();
  await expect(users.status("newcomer")).toHaveText("Active");
  await signIn.signOut("New Comer");
  await signIn.signIn("newcomer", NEW_PASSWORD);
  await expect(users.heading).toBeVisible();
});

test("who gets no code, and why", async ({ profile, launchSignedIn }) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  const code = new CodeDialog(page);
  await (await users.menuItem("jdoe", "One-time code...")).click();
  await expect(code.dialog).toContainText(
    "Settings > Who may use the Admin tool can change that.",
  );
  await expect(code.give).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(code.dialog).toBeHidden();

  // Nobody is offered a code who could do nothing with it.
  await users.create.click();
  const dialog = new UserDialog(page, "Create a New User");
  await dialog.fill({
    "First Name": "A",
    "Last Name": "Script",
    Username: "script",
    "Email Address": "script@example.org",
  });
  await dialog.toggleRole("VIEW_USERS");
  await dialog.submit.click();
  await expect(users.row("script")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("a code is printed on a sheet of its own, and a newer one ends it", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [BOSS] });
  const { page, users } = await launchSignedIn();
  const code = new CodeDialog(page);
  await (await users.menuItem("boss", "One-time code...")).click();
  await code.give.click();
  const first = await code.code.innerText();
  const sheet = page.locator("body > section", { hasText: "What to do" });
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(sheet).toBeVisible();
  for (const words of ["Rolecall", "boss", first, "Valid until"]) {
    await expect(sheet).toContainText(words);
  }
  await expect(users.heading).toBeHidden();
  await expect(code.dialog).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => {
    window.print = () => {
      document.body.setAttribute("data-printed", "");
    };
  });
  await code.print.click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "");
  // A habit does not cost the code: only Done closes it.
  await page.keyboard.press("Escape");
  await expect(code.code).toBeVisible();
  await code.done.click();
  await expect(code.dialog).toBeHidden();
  await expect(sheet).toHaveCount(0);

  await (await users.menuItem("boss", "One-time code...")).click();
  await expect(code.dialog).toContainText(
    /The code given before can be used until \d/,
  );
  await pressTwice(code.give);
  await expect(code.code).toBeVisible();
  expect(await code.code.innerText()).not.toBe(first);
  const answer = await page.evaluate(
    (old) => window.rolecall.access.checkCode({ username: "boss", code: old }),
    first,
  );
  expect(answer.ok ? "" : answer.error.reason).toBe("wrong_code");
});
