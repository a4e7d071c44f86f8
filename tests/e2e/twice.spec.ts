import { userFields } from "../support/rolecall.ts";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { issueCode, DoorsPage } from "./pages/doors.ts";
import { ProfilePage } from "./pages/profile.ts";
import { SetUpPage } from "./pages/set-up.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { TokenList } from "./pages/tokens.ts";
import { NEWCOMER, UserDialog } from "./pages/user-dialog.ts";
import { countCalls, pressTwice } from "./press-twice.ts";

// Hands are quicker than answers: what is pressed twice acts once, and an early Enter is not lost.

const JANE = userFields({ roles: ["VIEW_USERS"] });
const BOSS = userFields({ username: "boss", roles: ["DEXADMIN"] });
const NEW_PASSWORD = "harbour-violet-thimble-73";

test("a double click creates one user, and deletes one", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { app, page, users } = await launchSignedIn();
  const created = await countCalls(app, "users.create");
  const deleted = await countCalls(app, "users.delete");
  await users.create.click();
  const dialog = new UserDialog(page, "Create a New User");
  await dialog.fill(NEWCOMER);
  await pressTwice(dialog.submit);
  await expect(dialog.dialog).toBeHidden();
  await expect(page.getByText("Created newcomer.")).toBeVisible();
  await expect(dialog.discard).toBeHidden();
  await expect(users.count("3 users")).toBeVisible();

  await users.trash("newcomer").click();
  const ask = page.getByRole("alertdialog", { name: "Delete user?" });
  await pressTwice(ask.getByRole("button", { name: "Delete", exact: true }));
  await expect(page.getByText("Deleted newcomer.")).toBeVisible();
  await expect(users.count("2 users")).toBeVisible();
  expect(await created()).toBe(1);
  expect(await deleted()).toBe(1);
});

test("a double click issues one token, and revokes one", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { app, page, users } = await launchSignedIn();
  const issued = await countCalls(app, "tokens.issue");
  const revoked = await countCalls(app, "tokens.revoke");
  await (await users.menuItem("jdoe", "Tokens...")).click();
  const tokens = new TokenList(page);
  await tokens.name.fill("twice");
  await pressTwice(tokens.issue);
  await tokens.done.click();
  await expect(tokens.row("twice")).toHaveCount(1);

  await tokens.revoke("twice").click();
  await pressTwice(tokens.revokeDialog.getByRole("button", { name: "Revoke" }));
  await expect(page.getByText("Revoked the token twice.")).toBeVisible();
  await expect(tokens.list).toContainText("There are no tokens.");
  expect(await issued()).toBe(1);
  expect(await revoked()).toBe(1);
});

test("Enter at once after pasting a new password twice waits for its check", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [BOSS] });
  const { page, users } = await launchSignedIn();
  const signIn = new SignInPage(page);
  await signIn.chooseFromUserMenu("Ada Lovelace", "My Profile");
  const own = new ProfilePage(page);
  await own.fill({
    "Old Password": PASSWORD,
    "New Password": NEW_PASSWORD,
    "Confirm Password": NEW_PASSWORD,
  });
  await own.field("Confirm Password").press("Enter");
  await expect(page.getByText("Changed your password.")).toBeVisible();

  const code = await issueCode(page, "boss");
  await signIn.signOut("Ada Lovelace");
  await signIn.useCode.click();
  const doors = new DoorsPage(page);
  await doors.giveCode("boss", code);
  await doors.field("New Password").fill(NEW_PASSWORD);
  await doors.field("Confirm Password").fill(NEW_PASSWORD);
  await doors.field("Confirm Password").press("Enter");
  await expect(users.heading).toBeVisible();
});

test("a double click on Create administrator sets up once", async ({
  launch,
}) => {
  const { app, page } = await launch();
  const set = await countCalls(app, "access.setUp");
  const setUp = new SetUpPage(page);
  await setUp.fill({
    "First Name": "Ada",
    "Last Name": "Lovelace",
    Username: "ada",
    "Email Address": "ada@example.org",
    Password: PASSWORD,
    "Confirm Password": PASSWORD,
  });
  await expect(setUp.submit).toBeEnabled();
  await pressTwice(setUp.submit);
  await expect(setUp.recoveryHeading).toBeVisible();
  expect(await set()).toBe(1);
});
