import type { Page } from "@playwright/test";
import { userFields } from "../support/rolecall.ts";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { holdAnswers, refuseAnswers } from "./answers.ts";
import { expect, test } from "./app.ts";
import { LockPage } from "./pages/lock.ts";
import { chooseFromMenu } from "./pages/menu.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { NEWCOMER, UserDialog } from "./pages/user-dialog.ts";

const JANE = userFields({ roles: ["VIEW_USERS"] });
const GRACE = userFields({
  username: "grace",
  firstName: "Grace",
  lastName: "Hopper",
  email: "grace@example.org",
  roles: ["DEXADMIN"],
});

/** Signs in as grace where the page does not see that anybody has signed out. */
async function becomeGrace(page: Page): Promise<void> {
  await page.evaluate(async (password) => {
    await window.rolecall.access.signIn({ username: "grace", password });
  }, PASSWORD);
  await expect(
    page.getByRole("button", { name: /Grace Hopper/ }),
  ).toBeVisible();
}

test("who takes over a session finds nothing of the one before", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [GRACE] });
  const { page, users } = await launchSignedIn();
  const signIn = new SignInPage(page);
  const ownName = (name: string) =>
    page.getByRole("definition").getByText(name, { exact: true });
  await users.search.fill("ada");
  await signIn.chooseFromUserMenu("Ada Lovelace", "My Profile");
  await expect(ownName("ada")).toBeVisible();

  await becomeGrace(page);
  await expect(users.search).toHaveValue("");
  // What was read as ada is not in the way of what grace reads.
  await signIn.chooseFromUserMenu("Grace Hopper", "My Profile");
  await expect(ownName("ada").or(ownName("grace"))).toHaveText("grace");
});

test("what comes of a save is not for the next user’s screen", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [GRACE, JANE] });
  const { app, page, users } = await launchSignedIn();
  await users.link("jdoe").click();
  const edit = new UserDialog(page, "Edit User");
  await edit.fill({ "First Name": "Janet" });
  const release = await holdAnswers(app, "users.edit");
  await edit.submit.click();
  await expect(users.row("jdoe")).toContainText("Janet");

  await becomeGrace(page);
  await users.create.click();
  const create = new UserDialog(page, "Create a New User");
  await create.fill({ "First Name": "Mine" });
  await release();
  // Another call there and back: the answer has come by then.
  await page.evaluate(() => window.rolecall.access.current({}));
  await expect(create.field("First Name")).toHaveValue("Mine");
  await expect(page.getByText("Saved jdoe.")).toBeHidden();
});

test("a save that Lock overtakes is not sent again, and closes the form that came back", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  await users.create.click();
  const create = new UserDialog(page, "Create a New User");
  await create.fill(NEWCOMER);
  const release = await holdAnswers(app, "users.create");
  await create.submit.click();
  await expect(users.rows).toHaveCount(2);
  await page.evaluate(() => window.rolecall.access.lock({}));
  await new LockPage(page).unlock(PASSWORD);

  await expect(create.field("Username")).toHaveValue("newcomer");
  await expect(create.cancel).toBeDisabled();
  await create.field("Username").press("Enter");
  await release();
  await expect(create.dialog).toBeHidden();
  await expect(page.getByText("Created newcomer.")).toBeVisible();
  await users.create.click();
  await expect(create.field("Username")).toHaveValue("");
});

test("a refusal that Lock overtakes is told after unlocking", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  await users.create.click();
  const create = new UserDialog(page, "Create a New User");
  await create.fill({ ...NEWCOMER, Username: "ada" });
  const release = await holdAnswers(app, "users.create");
  await create.submit.click();
  await page.evaluate(() => window.rolecall.access.lock({}));
  await expect(new LockPage(page).heading).toBeVisible();
  await release();
  await new LockPage(page).unlock(PASSWORD);
  await expect(
    page.getByRole("status").getByText("This username is already taken."),
  ).toBeVisible();
  await expect(create.field("Username")).toHaveValue("ada");
  await create.submit.click();
  await expect(create.field("Username")).toHaveAttribute(
    "aria-invalid",
    "true",
  );
});

test("Lock waits for no answer", async ({ profile, launchSignedIn }) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  await expect(users.row("ada")).toBeVisible();
  await refuseAnswers(app, "access.current");
  await chooseFromMenu(app, "File", "Lock");
  await expect(new LockPage(page).heading).toBeVisible();
  await expect(users.table).toBeHidden();
});

test("where main can’t say who is signed in any more, nothing is shown of them", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  await refuseAnswers(app, "access.current");
  await page.evaluate(() => window.rolecall.access.signOut({}));
  await expect(new LockPage(page).heading).toBeVisible();
  await expect(users.table).toBeHidden();
});
