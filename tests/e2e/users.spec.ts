import { userFields } from "../support/rolecall.ts";
import { seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { UserDialog } from "./pages/user-dialog.ts";
import { UsersPage } from "./pages/users.ts";

const JANE = userFields({ roles: ["EDIT_USERS", "VIEW_USERS"] });

test("create with every field, find it, and see it after a restart", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const { app, page, users } = await launchSignedIn();
  await users.create.click();
  const dialog = new UserDialog(page, "Create a New User");
  await expect(dialog.field("First Name")).toBeFocused();
  await expect(dialog.submit).toBeDisabled();
  await dialog.fill({
    "First Name": "Zoë",
    "Last Name": "Nguyễn",
    Username: "znguyen",
    "Email Address": "zoe@example.org",
    "Phone Number": "+44 20 7946 0958",
    "IMS ID": "489D642@ExampleOrg",
  });
  await expect(dialog.dialog).toContainText("Internet Messaging Service ID");
  await dialog.toggleRole("CREATE_USERS");
  await dialog.toggleRole("VIEW_PARTNERS");
  await dialog.chooseStatus("Deactivated");
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(page.getByText("Created znguyen.")).toBeVisible();
  await app.close();

  const again = await launchSignedIn();
  const row = again.users.row("znguyen");
  for (const text of [
    "Zoë",
    "Nguyễn",
    "zoe@example.org",
    "+44 20 7946 0958",
    "489D642@ExampleOrg",
    "CREATE_USERS",
    "VIEW_PARTNERS",
    "Deactivated",
  ]) {
    await expect(row).toContainText(text);
  }
  await again.users.search.fill("nguyen ZOE");
  await expect(again.users.count("1 of 2 users")).toBeVisible();
});

test("a click in the Username column edits; DEXADMIN stands against the eight, and back", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await users.link("jdoe").click();
  const dialog = new UserDialog(page, "Edit User");
  await expect(dialog.field("Last Name")).toHaveValue("Doe");
  await expect(dialog.submit).toBeDisabled();
  await expect(dialog.role("VIEW_USERS")).toBeChecked();

  await dialog.toggleRole("DEXADMIN");
  await expect(dialog.role("VIEW_USERS")).not.toBeChecked();
  await expect(dialog.role("VIEW_USERS")).toBeDisabled();
  await dialog.toggleRole("DEXADMIN");
  await expect(dialog.role("EDIT_USERS")).toBeChecked();
  await expect(dialog.role("VIEW_USERS")).toBeChecked();
  await expect(dialog.submit).toBeDisabled();

  await dialog.toggleRole("DEXADMIN");
  await dialog.fill({ "First Name": "Janet" });
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(users.row("jdoe")).toContainText("Janet");
  await expect(users.row("jdoe")).toContainText("DEXADMIN");
  await expect(users.row("jdoe")).not.toContainText("VIEW_USERS");
});

test("errors stand at their fields, and nothing typed is lost", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await users.create.click();
  const dialog = new UserDialog(page, "Create a New User");
  await dialog.fill({
    "First Name": "John",
    "Last Name": "Doe",
    Username: "ＪＤＯＥ",
    "Email Address": "not an address",
  });
  await dialog.field("Phone Number").focus();
  await expect(dialog.dialog).toContainText(
    "Enter one email address, such as name@example.org.",
  );
  await expect(dialog.submit).toBeDisabled();
  await dialog.fill({ "Email Address": "john@example.org" });
  await dialog.submit.click();
  await expect(dialog.dialog).toContainText("This username is already taken.");
  await expect(dialog.field("Username")).toBeFocused();
  await expect(dialog.field("Email Address")).toHaveValue("john@example.org");

  await page.keyboard.press("Escape");
  await expect(dialog.discard).toBeVisible();
  await dialog.discard.getByRole("button", { name: "Keep editing" }).click();
  await expect(dialog.field("First Name")).toHaveValue("John");
  await dialog.cancel.click();
  await dialog.discard.getByRole("button", { name: "Discard changes" }).click();
  await expect(dialog.dialog).toBeHidden();
  await expect(users.count("2 users")).toBeVisible();
});

test("a user changed in the meantime is refused clearly; what was typed stays and can be saved", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await users.link("jdoe").click();
  const dialog = new UserDialog(page, "Edit User");
  await dialog.fill({ "First Name": "Mine" });
  await page.evaluate(async () => {
    const { users: calls } = window.rolecall;
    const found = await calls.list({ search: "jdoe" });
    const [user] = found.ok ? found.data.users : [];
    if (!user) throw new Error("No such user");
    const { id, version } = user;
    const changes = { firstName: "Theirs", phone: "+44 20 7946 0958" };
    await calls.edit({ id, version, changes });
  });
  await dialog.submit.click();
  await expect(dialog.dialog.getByRole("alert")).toContainText(
    "changed by someone else",
  );
  await expect(dialog.field("First Name")).toHaveValue("Mine");

  await dialog.dialog.getByRole("button", { name: "Reload user" }).click();
  await expect(dialog.field("Phone Number")).toHaveValue("+44 20 7946 0958");
  await expect(dialog.field("First Name")).toHaveValue("Mine");
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(users.row("jdoe")).toContainText("Mine");
  await expect(users.row("jdoe")).toContainText("+44 20 7946 0958");
});

test("deleting asks first, with the focus on Cancel; oneself can't be deleted", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  const ask = page.getByRole("alertdialog", { name: "Delete user?" });
  await users.trash("jdoe").click();
  await expect(ask).toContainText("jdoe");
  await expect(ask.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(ask).toBeHidden();
  await expect(users.row("jdoe")).toBeVisible();

  await users.trash("jdoe").click();
  await ask.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(users.row("jdoe")).toBeHidden();
  await expect(page.getByText("Deleted jdoe.")).toBeVisible();
  await expect(users.count("1 user")).toBeVisible();

  await expect(users.trash("ada")).toHaveAttribute("aria-disabled", "true");
  await users.trash("ada").click({ force: true });
  await expect(ask).toBeHidden();
});

test("a thousand users are sorted, searched and paged by the store", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 999 });
  const { page, users } = await launchSignedIn();
  await expect(users.count("1,000 users")).toBeVisible();
  await expect(users.rows).toHaveCount(25);
  await expect(users.header("Username")).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  const first = await users.rows.first().innerText();
  await users.sortBy("Username");
  await expect(users.header("Username")).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(users.rows.first()).not.toHaveText(first);

  await users.sortBy("Last Name");
  await expect(users.header("Last Name")).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await users.rowsPerPage(100);
  await expect(users.rows).toHaveCount(100);
  await users.nextPage.click();
  await expect(
    page.getByRole("button", { name: /^(Page )?2$/ }),
  ).toHaveAttribute("aria-current", "page");
  await users.goToPage.fill("10");
  await users.goToPage.press("Enter");
  await expect(users.nextPage).toBeDisabled();
  await expect(users.rows).toHaveCount(100);

  await users.search.fill("muller");
  await expect(users.rows.first()).toContainText("Müller");
  for (const row of await users.rows.all()) {
    await expect(row).toContainText(/m[uü]ller/i);
  }
  await users.search.fill("no such user anywhere");
  await expect(page.getByText(/No users match/)).toBeVisible();
  await users.clearSearch.click();
  await expect(users.count("1,000 users")).toBeVisible();
  await expect(users.search).toHaveValue("");
});

test("the table is worked by keyboard: arrows, Enter, F2, Delete", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await expect(users.row("jdoe")).toBeVisible();
  await users.link("ada").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("F2");
  const dialog = new UserDialog(page, "Edit User");
  await expect(dialog.field("Username")).toHaveValue("jdoe");
  await page.keyboard.press("Escape");
  await expect(dialog.dialog).toBeHidden();
  await page.keyboard.press("Delete");
  await expect(
    page.getByRole("alertdialog", { name: "Delete user?" }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(new UsersPage(page).row("jdoe")).toBeVisible();
});
