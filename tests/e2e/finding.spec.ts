import { userFields } from "../support/rolecall.ts";
import { seedStore } from "../support/seed-profile.ts";
import { holdAnswers } from "./answers.ts";
import { expect, test } from "./app.ts";
import { expectNothingFromAxe } from "./axe.ts";
import { NEWCOMER, UserDialog } from "./pages/user-dialog.ts";

/** Six who differ in what filters ask for; the administrator `ada` is the seventh. */
const PEOPLE = [
  userFields({ username: "ann", roles: ["EDIT_USERS", "VIEW_USERS"] }),
  userFields({ username: "ben", phone: "+44 1", status: "deactivated" }),
  userFields({ username: "cid", imsId: "ims-3", roles: ["VIEW_USERS"] }),
  userFields({ username: "dan", roles: ["VIEW_PARTNERS"] }),
  userFields({ username: "eve", firstName: "Zoë", lastName: "Straße" }),
  userFields({ username: "fay", status: "deactivated" }),
];

test("filters count every value, take any or none of some, and say what they hide", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: PEOPLE });
  const running = await launchSignedIn();
  const { page, users } = running;
  await users.filter("Status").click();
  await expect(page.getByRole("menuitemcheckbox")).toHaveText([
    /^Active\s*5$/,
    /^Deactivated\s*2$/,
    /^Expired\s*0$/,
    /^Locked Out\s*0$/,
    /^Pending\s*0$/,
  ]);
  await users.filterValue("Active").click();
  await expect(users.count("5 of 7 users")).toBeVisible();
  await expectNothingFromAxe(running);
  // The number of a value is that of this value alone, whatever is chosen.
  await expect(users.filterValue("Deactivated")).toContainText("2");
  await page.getByRole("menuitemradio", { name: "None of" }).click();
  await expect(users.count("2 of 7 users")).toBeVisible();
  await expect(users.usernames).toHaveText(["ben", "fay"]);
  await page.keyboard.press("Escape");
  await expect(users.filter("Status")).toBeFocused();
  await expect(users.filter("Status")).toHaveAccessibleDescription(
    "Status: not Active",
  );

  // The counts of the others go by what is chosen here, and by the search.
  await users.filter("Missing").click();
  await expect(users.filterValue("Phone number")).toHaveText(
    /^Phone number\s*1$/,
  );
  await users.filterValue("Phone number").click();
  await page.keyboard.press("Escape");
  await expect(users.usernames).toHaveText(["fay"]);
  await page.getByRole("button", { name: "Clear filter Status" }).click();
  await expect(users.filter("Status")).toBeFocused();
  await expect(users.usernames).toHaveText(["ann", "cid", "dan", "eve", "fay"]);

  await users.search.fill("d");
  await users.filter("Role").click();
  await expect(users.filterValue("VIEW_USERS")).toHaveText(/^VIEW_USERS\s*2$/);
  await users.filterValue("VIEW_USERS").click();
  await users.filterValue("VIEW_PARTNERS").click();
  await users.filterValue("EDIT_USERS").click();
  await page.keyboard.press("Escape");
  await expect(users.usernames).toHaveText(["ann", "cid", "dan"]);
  await expect(
    page.getByRole("button", { name: "Clear filter Role: 3 chosen" }),
  ).toBeVisible();
  await users.search.fill("nobody");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveText([
    "Search: “nobody”",
    "Role: EDIT_USERS, VIEW_USERS, VIEW_PARTNERS",
    "Missing: Phone number",
  ]);
  await expectNothingFromAxe(running);
  await page.getByRole("button", { name: "Show all users" }).click();
  await expect(users.count("7 users")).toBeVisible();
});

test("filters are worked by keyboard alone", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: PEOPLE });
  const { page, users } = await launchSignedIn();
  const press = (key: string) => page.keyboard.press(key);
  await users.filter("Missing").focus();
  await press("ArrowDown");
  await expect(
    page.getByRole("menuitemradio", { name: "Any of" }),
  ).toBeFocused();
  await press("ArrowDown");
  await press("Enter");
  await press("ArrowDown");
  await press("ArrowDown");
  await expect(users.filterValue("IMS ID")).toBeFocused();
  await press("Enter");
  await expect(users.filterValue("IMS ID")).toBeChecked();
  await press("Escape");
  await expect(users.filter("Missing")).toBeFocused();
  await expect(users.filter("Missing")).toHaveAccessibleDescription(
    "Has: IMS ID",
  );
  await expect(users.usernames).toHaveText(["cid"]);
  // What is chosen stands before the search, and goes by a key.
  await page.getByRole("button", { name: "Clear filter Has" }).focus();
  await press("Enter");
  await expect(users.filter("Missing")).toBeFocused();
  await expect(users.count("7 users")).toBeVisible();
});

test("a number of an older question is not shown while the next one is counted", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: PEOPLE });
  const { app, users } = await launchSignedIn();
  await users.search.fill("ann");
  await expect(users.count("1 of 7 users")).toBeVisible();
  const answer = await holdAnswers(app, "users.list");
  await users.search.fill("eve");
  await expect(users.count("… of 7 users")).toBeVisible();
  await answer();
  await expect(users.count("1 of 7 users")).toBeVisible();
});

test("the newest key press wins, and what was found is marked", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: PEOPLE, samples: 3_000 });
  const { page, users } = await launchSignedIn();
  await users.search.focus();
  // As fast as they go, there and back: calls overtake one another.
  await page.keyboard.type("zoe strasse x");
  for (let n = 0; n < 2; n += 1) await page.keyboard.press("Backspace");
  await page.keyboard.type("yz");
  for (let n = 0; n < 2; n += 1) await page.keyboard.press("Backspace");
  await expect(users.usernames).toHaveText(["eve"]);
  await expect(users.count("1 of 3,007 users")).toBeVisible();
  await expect(users.marks("eve")).toHaveText(["Zoë", "Straße"]);
  await expect(page.getByRole("alert")).toBeHidden();

  await users.search.fill("eve str");
  await expect(users.marks("eve")).toHaveText(["eve", "Str"]);
  // The name stays whole for whoever listens.
  await expect(users.link("eve")).toHaveAccessibleName("eve");
  await users.clearSearch.click();
  await expect(users.count("3,007 users")).toBeVisible();
  await expect(page.locator("mark")).toHaveCount(0);
});

test("who was just created is shown on request, whatever hides them", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 60 });
  const { page, users } = await launchSignedIn();
  await users.search.fill("no such user");
  await users.toggleStatus("Deactivated");
  await users.create.click();
  const dialog = new UserDialog(page, "Create a New User");
  await dialog.fill(NEWCOMER);
  await dialog.submit.click();
  await expect(page.getByText("Created newcomer.")).toBeVisible();
  await expect(users.row("newcomer")).toBeHidden();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(users.usernames).toHaveText(["newcomer"]);
  await expect(users.search).toBeFocused();
});
