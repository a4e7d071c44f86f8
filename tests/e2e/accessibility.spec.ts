import { userFields } from "../support/rolecall.ts";
import { ADMIN, PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { expectNothingFrom, wear } from "./axe.ts";
import { DoorsPage, issueCode } from "./pages/doors.ts";
import { LockPage } from "./pages/lock.ts";
import { chooseFromMenu } from "./pages/menu.ts";
import { ProfilePage } from "./pages/profile.ts";
import { SetUpPage } from "./pages/set-up.ts";
import { SettingsPage } from "./pages/settings.ts";
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
      await chooseFromMenu(running.app, "Help", item);
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

  test(`axe finds nothing on the doors beside the password, ${theme}`, async ({
    profile,
    launchSignedIn,
  }) => {
    await seedStore(profile.store, {
      people: [userFields({ roles: ["DEXADMIN"] })],
    });
    const running = await launchSignedIn();
    await wear(running, theme);
    const { page } = running;
    const signIn = new SignInPage(page);
    const doors = new DoorsPage(page);
    const code = await issueCode(page, "jdoe");
    await signIn.signOut("Ada Lovelace");
    await signIn.useRecoveryKey.click();
    await doors.giveKey("none");
    await expect(doors.alert).toBeVisible();
    await expectNothingFrom(page);
    await doors.back.click();
    await signIn.useCode.click();
    await doors.giveCode("jdoe", "none");
    await expect(doors.alert).toBeVisible();
    await expectNothingFrom(page);
    await doors.giveCode("jdoe", code);
    await doors.field("New Password").fill("short");
    await doors.field("Confirm Password").fill("other");
    await doors.field("New Password").focus();
    await expect(page.getByText("The passwords don’t match.")).toBeVisible();
    await expectNothingFrom(page);
  });

  test(`axe finds nothing on Lock, My Profile and Settings, ${theme}`, async ({
    profile,
    launchSignedIn,
  }) => {
    await seedStore(profile.store);
    const running = await launchSignedIn();
    await wear(running, theme);
    const { page } = running;
    const signIn = new SignInPage(page);
    const own = new ProfilePage(page);
    const settings = new SettingsPage(page);
    await signIn.chooseFromUserMenu("Ada Lovelace", "Lock");
    const lock = new LockPage(page);
    await lock.unlock("wrong");
    await expect(page.getByText("The password is wrong.")).toBeVisible();
    await expectNothingFrom(page);
    await lock.unlock(PASSWORD);

    await page.getByRole("button", { name: "Ada Lovelace" }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await expectNothingFrom(page);
    await page.getByRole("menuitem", { name: "My Profile" }).click();
    await own.fill({ "Email Address": "x", "Old Password": "x" });
    await expect(page.getByText("Enter one email address")).toBeVisible();
    await expectNothingFrom(page);

    await settings.place.click();
    await page.getByRole("button", { name: "Discard changes" }).click();
    await settings.lockAfter.fill("1");
    await settings.click("Passwords expire");
    await expect(page.getByText("number from 5 to 60")).toBeVisible();
    await expectNothingFrom(page);
  });
}
