import Database from "better-sqlite3";
import { rolesToColumn } from "../../main/store/columns.ts";
import type { Role } from "../../preload/contract/roles.ts";
import type { Profile } from "../support/profile.ts";
import { userFields } from "../support/rolecall.ts";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test, type RunningApp } from "./app.ts";
import { openToRoleHolders } from "./in-main.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { NEWCOMER, UserDialog } from "./pages/user-dialog.ts";
import { UsersPage } from "./pages/users.ts";

const JANE = userFields();
const holder = (...roles: readonly Role[]) =>
  userFields({ username: "holder", firstName: "Hol", lastName: "Der", roles });

/** Signs in as the administrator, lets role holders in, and changes over to the one. */
async function signInAsHolder({ page }: RunningApp): Promise<UsersPage> {
  await openToRoleHolders(page);
  const signIn = new SignInPage(page);
  await signIn.signOut("Ada Lovelace");
  await signIn.signIn("holder", PASSWORD);
  const users = new UsersPage(page);
  await expect(users.heading).toBeVisible();
  return users;
}

test("VIEW_USERS alone: everything is there to read, and says what is missing", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE, holder("VIEW_USERS")] });
  const running = await launchSignedIn();
  const { page } = running;
  const users = await signInAsHolder(running);
  await expect(users.row("jdoe")).toBeVisible();
  await expect(users.create).toBeHidden();
  await expect(users.trash("jdoe")).toBeHidden();
  for (const words of [
    "You need CREATE_USERS to create users.",
    "You need EDIT_USERS to edit users.",
    "You need DELETE_USERS to delete users.",
  ]) {
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  }

  const view = await users.menuItem("jdoe", "View");
  for (const [name, why] of [
    ["Deactivate", "You need EDIT_USERS to edit users."],
    ["One-time code...", "You need DEXADMIN to give one-time codes."],
    ["Tokens...", "You need DEXADMIN to view the tokens of users."],
    ["Delete", "You need DELETE_USERS to delete users."],
  ] as const) {
    const item = page.getByRole("menuitem", { name });
    await expect(item).toBeDisabled();
    await expect(item).toContainText(why);
  }
  await view.click();
  const dialog = new UserDialog(page, "View User");
  await expect(dialog.field("Last Name")).toHaveValue("Doe");
  await expect(dialog.field("Last Name")).not.toBeEditable();
  await expect(dialog.role("VIEW_USERS")).not.toBeChecked();
  await expect(dialog.dialog).toContainText("Internet Messaging Service ID");
  await expect(dialog.dialog).toContainText(
    "You need EDIT_USERS to edit users.",
  );
  await expect(dialog.submit).toBeHidden();
  await expect(dialog.close).toBeFocused();
  await dialog.close.click();
  await expect(dialog.dialog).toBeHidden();

  await users.link("jdoe").focus();
  await page.keyboard.press("F2");
  await expect(dialog.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog.dialog).toBeHidden();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await expect(
    page.getByRole("status").getByText("You need DELETE_USERS"),
  ).toBeVisible();
});

test("CREATE_USERS alone: users are created, and none is shown", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE, holder("CREATE_USERS")] });
  const running = await launchSignedIn();
  const { page } = running;
  const users = await signInAsHolder(running);
  await expect(
    page.getByText("You need VIEW_USERS to view users.", { exact: true }),
  ).toBeVisible();
  await expect(users.table).toBeHidden();
  await expect(users.search).toBeHidden();
  await expect(users.nextPage).toBeHidden();
  await expect(page.getByText("jdoe")).toBeHidden();

  await users.create.click();
  const dialog = new UserDialog(page, "Create a New User");
  await expect(dialog.role("VIEW_USERS")).toBeDisabled();
  await expect(dialog.role("CREATE_USERS")).toBeEnabled();
  await dialog.fill(NEWCOMER);
  await dialog.toggleRole("CREATE_USERS");
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(page.getByText("Created newcomer.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Show" })).toBeHidden();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("EDIT_USERS and VIEW_USERS: users are edited, but no administrator and no role beyond one’s own", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, {
    people: [JANE, holder("EDIT_USERS", "VIEW_USERS")],
  });
  const running = await launchSignedIn();
  const { page } = running;
  const users = await signInAsHolder(running);
  await users.link("jdoe").click();
  const dialog = new UserDialog(page, "Edit User");
  await expect(dialog.role("EDIT_USERS")).toBeEnabled();
  await expect(dialog.role("DELETE_USERS")).toBeDisabled();
  await expect(dialog.role("DEXADMIN")).toBeDisabled();
  await expect(dialog.tab("Tokens")).toBeHidden();
  await dialog.fill({ "First Name": "Janet" });
  await dialog.toggleRole("VIEW_USERS");
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(users.row("jdoe")).toContainText("Janet");
  await expect(users.row("jdoe")).toContainText("VIEW_USERS");

  // Nobody takes a role from themself: it says so before Submit does.
  await users.link("holder").click();
  await expect(dialog.role("EDIT_USERS")).toBeDisabled();
  await expect(dialog.dialog).toContainText(
    "You can’t take roles from yourself.",
  );
  await expect(dialog.dialog).toContainText(
    "as the policy in Settings allows, in the Admin tool.",
  );
  await page.keyboard.press("Escape");
  await expect(dialog.dialog).toBeHidden();

  await (await users.menuItem("ada", "View")).click();
  const view = new UserDialog(page, "View User");
  await expect(view.dialog).toContainText(
    "You need DEXADMIN to change an administrator.",
  );
  await view.close.click();
  const deactivate = await users.menuItem("ada", "Deactivate");
  await expect(deactivate).toBeDisabled();
  await expect(deactivate).toContainText(
    "You need DEXADMIN to change an administrator.",
  );
  await users.closeMenu();
});

test("DELETE_USERS and VIEW_USERS: users are deleted, administrators are not", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, {
    people: [JANE, holder("DELETE_USERS", "VIEW_USERS")],
  });
  const running = await launchSignedIn();
  const { page } = running;
  const users = await signInAsHolder(running);
  await expect(users.trash("ada")).toHaveAttribute("aria-disabled", "true");
  await expect(users.trash("holder")).toHaveAttribute("aria-disabled", "true");
  await users.trash("jdoe").click();
  const ask = page.getByRole("alertdialog", { name: "Delete user?" });
  await ask.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(users.row("jdoe")).toBeHidden();
  await expect(page.getByText("Deleted jdoe.")).toBeVisible();
});

test("a role that is taken away while its holder is at work is gone at once; nothing typed is lost", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, {
    people: [JANE, holder("EDIT_USERS", "VIEW_USERS")],
  });
  const running = await launchSignedIn();
  const { page } = running;
  const users = await signInAsHolder(running);
  await users.link("jdoe").click();
  const dialog = new UserDialog(page, "Edit User");
  await dialog.fill({ "First Name": "Typed" });

  takeRoles(profile, "holder", ["VIEW_USERS"]);
  await dialog.submit.click();
  await expect(dialog.dialog.getByRole("alert")).toContainText(
    "You need EDIT_USERS to edit users.",
  );
  await expect(dialog.field("First Name")).toHaveValue("Typed");
  await dialog.cancel.click();
  await dialog.discard.getByRole("button", { name: /Discard/ }).click();
  await expect(dialog.dialog).toBeHidden();
  await expect(
    page.getByText("You need EDIT_USERS to edit users.", { exact: true }),
  ).toBeVisible();
  await users.link("jdoe").click();
  await expect(new UserDialog(page, "View User").dialog).toBeVisible();
  await page.keyboard.press("Escape");

  takeRoles(profile, "holder", ["CREATE_USERS"]);
  await users.search.fill("jdoe");
  await expect(
    page.getByText("You need VIEW_USERS to view users.", { exact: true }),
  ).toBeVisible();
  await expect(users.table).toBeHidden();
  await expect(users.create).toBeVisible();
});

/** Leaves a user these roles alone, past the app that has the store open. */
function takeRoles(
  { store }: Profile,
  username: string,
  roles: readonly Role[],
): void {
  const database = new Database(store);
  database
    .prepare("UPDATE users SET roles = ? WHERE username = ?")
    .run(rolesToColumn(roles), username);
  database.close();
}
