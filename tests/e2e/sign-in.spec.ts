import { ADMIN, PASSWORD, seedStore } from "../support/seed-profile.ts";
import { userFields } from "../support/rolecall.ts";
import { expect, test } from "./app.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { UsersPage } from "./pages/users.ts";

test("a wrong pair is told in one way, the right one enters, signing out closes", async ({
  profile,
  launch,
}) => {
  await seedStore(profile.store);
  const { page } = await launch();
  const signIn = new SignInPage(page);
  await expect(signIn.username).toBeFocused();

  for (const username of [ADMIN.username, "nobody"]) {
    await signIn.signIn(username, "not the password");
    await expect(signIn.alert).toHaveText("Username or password is wrong.");
  }
  await signIn.signIn("ADA", PASSWORD);
  const users = new UsersPage(page);
  await expect(users.heading).toBeVisible();

  await signIn.signOut("Ada Lovelace");
  await expect(signIn.heading).toBeVisible();
  await expect(users.table).toBeHidden();
  const answer = await page.evaluate(() => window.rolecall.users.list({}));
  expect(answer).toMatchObject({ ok: false });
});

test("a user without DEXADMIN is told at the door that their roles work through the API", async ({
  profile,
  launch,
}) => {
  const roles = ["CREATE_USERS", "EDIT_USERS", "VIEW_USERS"] as const;
  await seedStore(profile.store, {
    people: [userFields({ username: "api", roles })],
  });
  const { page } = await launch();
  const signIn = new SignInPage(page);
  await signIn.signIn("api", PASSWORD);
  await expect(signIn.alert).toContainText("not in the Admin tool");
  await expect(signIn.alert).toContainText("DEXADMIN");
});

test("a deactivated user can't sign in", async ({ profile, launch }) => {
  const status = "deactivated";
  await seedStore(profile.store, {
    people: [userFields({ username: "gone", roles: ["DEXADMIN"], status })],
  });
  const { page } = await launch();
  const signIn = new SignInPage(page);
  await signIn.signIn("gone", PASSWORD);
  await expect(signIn.alert).toHaveText("Username or password is wrong.");
});

test("a demonstration shows its account and opens a store of 1,000 users", async ({
  launch,
}) => {
  const { page } = await launch("--demo");
  const signIn = new SignInPage(page);
  await expect(page.getByText("Demonstration").first()).toBeVisible();
  const { password } = await page.evaluate(async () => {
    const state = await window.rolecall.access.current({});
    if (!state.ok || state.data.stage !== "signedOut" || !state.data.demo) {
      throw new Error("No demo account");
    }
    return state.data.demo;
  });
  await expect(page.getByText(password)).toBeVisible();
  await signIn.signIn("ada", password);
  await expect(new UsersPage(page).count("1,000 users")).toBeVisible();
});
