import Database from "better-sqlite3";
import {
  generateRecoveryKey,
  hashSecret,
} from "../../main/access/readable-secret.ts";
import { ADMIN, PASSWORD, seedStore } from "../support/seed-profile.ts";
import { userFields } from "../support/rolecall.ts";
import { expect, test } from "./app.ts";
import { DoorsPage, issueCode } from "./pages/doors.ts";
import { SetUpPage } from "./pages/set-up.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { UsersPage } from "./pages/users.ts";

/** What no store lets happen, so its guard steps aside for it; `key` becomes its recovery key. */
function demoteEveryone(file: string, key: string): void {
  const database = new Database(file);
  const guard = "last_administrator_stays";
  const sql = database
    .prepare("SELECT sql FROM sqlite_schema WHERE name = ?")
    .pluck()
    .get(guard) as string; // a trigger's, which is always there
  database.exec(`DROP TRIGGER ${guard}`);
  database.prepare("UPDATE users SET roles = 0").run();
  database.exec(sql);
  database
    .prepare("UPDATE settings SET value = ? WHERE key = 'recoveryKeyHash'")
    .run(JSON.stringify(hashSecret(key)));
  database.close();
}

const NEW_PASSWORD = "violet-harbour-tram-77";
const DAY = 24 * 60 * 60 * 1000;

const grace = userFields({
  username: "grace",
  firstName: "Grace",
  lastName: "Hopper",
  roles: ["DEXADMIN"],
});

test("a one-time code lets in once, with a new password in place of the old one", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [grace] });
  const { page, users } = await launchSignedIn();
  const signIn = new SignInPage(page);
  const doors = new DoorsPage(page);
  const code = await issueCode(page, "grace");
  await signIn.signOut("Ada Lovelace");

  await signIn.useCode.click();
  await expect(doors.username).toBeFocused();
  await doors.giveCode("grace", "0000-0000-0000-0000");
  await expect(doors.alert).toContainText("one-time code is wrong");
  await expect(doors.code).toBeFocused();
  // As people type: without dashes, in any case.
  await doors.giveCode("Grace", code.replaceAll("-", "").toLowerCase());
  await expect(doors.newPasswordHeading).toBeVisible();
  await expect(doors.field("New Password")).toBeFocused();
  await doors.field("New Password").fill("hopper123");
  await expect(
    page.getByText("Don’t use your own names or “Rolecall”."),
  ).toBeVisible();
  await doors.setPassword(PASSWORD);
  await expect(page.getByText("Don’t use one of your last 12")).toBeVisible();
  await doors.setPassword(NEW_PASSWORD);
  await expect(users.heading).toBeVisible();

  await signIn.signOut("Grace Hopper");
  await signIn.useCode.click();
  await doors.giveCode("grace", code);
  await expect(doors.alert).toContainText("one-time code is wrong");
  await doors.back.click();
  await signIn.signIn("grace", PASSWORD);
  await expect(signIn.alert).toHaveText("Username or password is wrong.");
  await signIn.signIn("grace", NEW_PASSWORD);
  await expect(users.heading).toBeVisible();
});

test("the recovery key gives an administrator a new password, and is followed by another key", async ({
  launch,
}) => {
  const { page } = await launch();
  const setUp = new SetUpPage(page);
  const signIn = new SignInPage(page);
  const doors = new DoorsPage(page);
  const users = new UsersPage(page);
  await setUp.fill({
    "First Name": "Ada",
    "Last Name": "Lovelace",
    Username: ADMIN.username,
    "Email Address": ADMIN.email,
    Password: PASSWORD,
    "Confirm Password": PASSWORD,
  });
  await setUp.submit.click();
  const shownKey = page.getByRole("group", { name: "Recovery key" });
  const key = await shownKey.innerText();
  await page.getByText("I have saved this key").click();
  await setUp.continue.click();
  await expect(users.heading).toBeVisible();
  await signIn.signOut("Ada Lovelace");

  await signIn.useRecoveryKey.click();
  await doors.giveKey("NOT-A-KEY");
  await expect(doors.alert).toHaveText("This recovery key is not valid.");
  await doors.giveKey(key.replaceAll(/\s/g, ""));
  await expect(
    page.getByRole("button", { name: /Ada Lovelace \(ada\)/ }),
  ).toBeVisible();
  await doors.setPassword(NEW_PASSWORD, "Set password and sign in");
  await expect(setUp.recoveryHeading).toBeVisible();
  await expect(shownKey).not.toHaveText(key);
  await page.getByText("I have saved this key").click();
  await setUp.continue.click();
  await expect(users.heading).toBeVisible();

  await signIn.signOut("Ada Lovelace");
  await signIn.useRecoveryKey.click();
  await doors.giveKey(key.replaceAll(/\s/g, ""));
  await expect(doors.alert).toHaveText("This recovery key is not valid.");
});

test("where no administrator is left, the recovery key makes one of whoever is named", async ({
  profile,
  launch,
}) => {
  await seedStore(profile.store);
  const key = generateRecoveryKey();
  demoteEveryone(profile.store, key);
  const { page } = await launch();
  const signIn = new SignInPage(page);
  const doors = new DoorsPage(page);
  await signIn.signIn("ada", PASSWORD);
  await expect(signIn.alert).toContainText("not in the Admin tool");
  await signIn.useRecoveryKey.click();
  await doors.giveKey(key);
  await expect(
    page.getByText("No active administrator is left."),
  ).toBeVisible();
  await doors.username.fill("nobody");
  await doors.setPassword(NEW_PASSWORD, "Set password and sign in");
  await expect(doors.alert).toHaveText("There is no user with this username.");
  await doors.username.fill("ada");
  await doors.setPassword(NEW_PASSWORD, "Set password and sign in");
  await expect(new SetUpPage(page).recoveryHeading).toBeVisible();
});

test("a password that is too old is right, and a new one is asked for", async ({
  profile,
  launch,
}) => {
  await seedStore(profile.store);
  const database = new Database(profile.store);
  database
    .prepare("UPDATE credentials SET password_set_at = ?")
    .run(Date.now() - 40 * DAY);
  database
    .prepare("INSERT INTO settings (key, value) VALUES (?, ?)")
    .run("passwordMaxAgeDays", "30");
  database.close();

  const { page } = await launch();
  const signIn = new SignInPage(page);
  const doors = new DoorsPage(page);
  await signIn.signIn("ada", "wrong");
  await expect(signIn.alert).toHaveText("Username or password is wrong.");
  await signIn.signIn("ada", PASSWORD);
  await expect(doors.newPasswordHeading).toBeVisible();
  await doors.back.click();
  await expect(signIn.password).toBeFocused();
  await expect(signIn.username).toHaveValue("ada");
  await signIn.signIn("ada", PASSWORD);
  await doors.setPassword(PASSWORD);
  await expect(page.getByText("Don’t use one of your last 12")).toBeVisible();
  await doors.setPassword(NEW_PASSWORD);
  await expect(new UsersPage(page).row("ada")).toContainText("Active");
});

test("too many wrong guesses lock an account out, and say until when", async ({
  profile,
  launch,
}) => {
  await seedStore(profile.store, { people: [grace] });
  const { page } = await launch();
  const signIn = new SignInPage(page);
  for (let guess = 0; guess < 5; guess += 1) {
    await signIn.signIn("grace", `wrong ${guess}`);
    await expect(signIn.alert).toHaveText("Username or password is wrong.");
    await signIn.password.fill("");
  }
  await signIn.signIn("grace", PASSWORD);
  await expect(signIn.alert).toContainText("is Locked Out until");
  await expect(signIn.alert).toContainText(/\d:\d\d/);

  // Others are untouched.
  await signIn.signIn("ada", PASSWORD);
  await expect(new UsersPage(page).row("grace")).toContainText("Locked Out");
});

test("the keyboard alone goes through the doors", async ({
  profile,
  launch,
}) => {
  await seedStore(profile.store);
  const { page } = await launch();
  const signIn = new SignInPage(page);
  const doors = new DoorsPage(page);
  await expect(signIn.username).toBeFocused();
  await page.keyboard.type("ada");
  // Password, its show button, and the first link, as Sign in is off.
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Tab");
  await expect(signIn.useCode).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(doors.code).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(doors.back).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(signIn.password).toBeFocused();
});
