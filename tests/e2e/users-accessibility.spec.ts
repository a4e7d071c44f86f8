import { userFields } from "../support/rolecall.ts";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { expectNothingFromAxe } from "./axe.ts";
import { guessWrong, openToRoleHolders } from "./in-main.ts";
import { CodeDialog } from "./pages/code-dialog.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { TokenList } from "./pages/tokens.ts";
import { UserDialog } from "./pages/user-dialog.ts";

const BOSS = userFields({
  username: "boss",
  firstName: "Bo",
  lastName: "Ss",
  roles: ["DEXADMIN"],
});
const VIEWER = userFields({
  username: "viewer",
  firstName: "Vi",
  lastName: "Ewer",
  roles: ["VIEW_USERS"],
});
const CREATOR = userFields({
  username: "creator",
  firstName: "Cre",
  lastName: "Ator",
  roles: ["CREATE_USERS"],
});

test("axe finds nothing on statuses, codes and tokens", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [BOSS] });
  const running = await launchSignedIn();
  const { page, users } = running;
  await guessWrong(page, "boss", 5);
  await expect(users.status("boss")).toHaveText("Locked Out");
  await users.link("boss").click();
  const dialog = new UserDialog(page, "Edit User");
  await expect(dialog.button("Unlock")).toBeVisible();
  await expectNothingFromAxe(running);

  await dialog.tab("Tokens").click();
  const tokens = new TokenList(page);
  await tokens.days.fill("0");
  await tokens.issue.click();
  await expect(tokens.list).toContainText("Fill in this field.");
  await expectNothingFromAxe(running);
  await tokens.days.fill("9");
  await tokens.name.fill("nightly export");
  await tokens.issue.click();
  await expect(tokens.secret("nightly export")).toBeVisible();
  await expect(tokens.row("nightly export")).toBeVisible();
  await expectNothingFromAxe(running);
  await tokens.revoke("nightly export").click();
  await expect(tokens.revokeDialog).toBeVisible();
  await expectNothingFromAxe(running);
  await page.keyboard.press("Escape");
  await expect(tokens.revokeDialog).toBeHidden();
  await tokens.done.click();
  await dialog.close.click();

  const code = new CodeDialog(page);
  await (await users.menuItem("boss", "One-time code...")).click();
  await expect(code.give).toBeVisible();
  await expectNothingFromAxe(running);
  await code.give.click();
  await expect(code.code).toBeVisible();
  await expectNothingFromAxe(running);
});

test("axe finds nothing where a role is missing", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [BOSS, VIEWER, CREATOR] });
  const running = await launchSignedIn();
  const { page, users } = running;
  await openToRoleHolders(page);
  const signIn = new SignInPage(page);
  await signIn.signOut("Ada Lovelace");
  await signIn.signIn("viewer", PASSWORD);
  const view = await users.menuItem("boss", "View");
  await expect(view).toBeVisible();
  await expectNothingFromAxe(running);
  await view.click();
  const dialog = new UserDialog(page, "View User");
  await expect(dialog.field("Username")).toHaveValue("boss");
  await expectNothingFromAxe(running);
  await dialog.close.click();
  await expect(dialog.dialog).toBeHidden();

  await signIn.signOut("Vi Ewer");
  await signIn.signIn("creator", PASSWORD);
  await expect(users.create).toBeVisible();
  await expectNothingFromAxe(running);
});
