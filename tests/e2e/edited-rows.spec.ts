import { userFields } from "../support/rolecall.ts";
import { seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { editUser } from "./in-main.ts";
import { BulkPage } from "./pages/bulk.ts";
import { chooseFromMenu } from "./pages/menu.ts";
import { UserDialog } from "./pages/user-dialog.ts";

/** Two are Deactivated; the administrator `ada` is one more. */
const PEOPLE = [
  userFields({ username: "ann" }),
  userFields({ username: "ben", status: "deactivated" }),
  userFields({ username: "cid" }),
  userFields({ username: "dan" }),
  userFields({ username: "eve" }),
  userFields({ username: "fay", status: "deactivated" }),
];

test("who is edited stays in sight where they were, and says so, until the view changes", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: PEOPLE });
  const { app, page, users } = await launchSignedIn();
  const all = ["ada", "ann", "ben", "cid", "dan", "eve", "fay"];
  await expect(users.usernames).toHaveText(all);
  await users.link("cid").click();
  const dialog = new UserDialog(page, "Edit User");
  await dialog.fill({ Username: "zid" });
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  const moved = all.map((name) => (name === "cid" ? "zid" : name));
  await expect(users.usernames).toHaveText(moved);
  await expect(users.row("zid")).toContainText("Changed. Sorted elsewhere");
  await expect(users.link("zid")).toBeFocused();
  await expect(users.link("zid")).toHaveAccessibleName("zid");

  // A change that moves nothing is marked, too.
  await (await users.menuItem("dan", "Deactivate")).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Deactivate" })
    .click();
  await expect(users.status("dan")).toHaveText("Deactivated");
  await expect(users.row("dan")).toContainText("Changed");
  await expect(users.usernames).toHaveText(moved);
  await expect(users.row("eve")).not.toContainText("Changed");
  await chooseFromMenu(app, "View", "Refresh");
  await expect(users.usernames).toHaveText([
    "ada",
    "ann",
    "ben",
    "dan",
    "eve",
    "fay",
    "zid",
  ]);
  await expect(users.row("zid")).not.toContainText("Changed");

  // A filter that they met.
  await users.toggleStatus("Deactivated");
  await expect(users.usernames).toHaveText(["ben", "dan", "fay"]);
  await (await users.menuItem("dan", "Activate")).click();
  await expect(users.status("dan")).toHaveText("Active");
  await expect(users.usernames).toHaveText(["ben", "dan", "fay"]);
  await expect(users.count("2 of 7 users")).toBeVisible();
  await expect(users.row("dan")).toContainText("No longer matches");
  // Nor are they among all who match.
  const bulk = new BulkPage(page);
  await bulk.checkbox("ben").click();
  await bulk.button("Select all 2").click();
  await expect(bulk.selectedRows).toHaveCount(2);
  await expect(bulk.checkbox("dan")).not.toBeChecked();
  await bulk.clear.click();
  await expect(
    page.getByText("1 changed user does not belong here any more"),
  ).toBeVisible();
  // Also where nobody else is left.
  await users.search.fill("fay");
  await expect(users.usernames).toHaveText(["fay"]);
  await (await users.menuItem("fay", "Activate")).click();
  await expect(users.count("0 of 7 users")).toBeVisible();
  await expect(users.usernames).toHaveText(["fay"]);
  await users.search.fill("f");
  await expect(page.getByText("No users match all of this:")).toBeVisible();
});

test("an edit on a later page leaves page, scrolling and focus as they are", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 300 });
  const { page, users } = await launchSignedIn();
  await users.goToPage.fill("5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "5" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await users.sortBy("Last Name");
  await users.goToPage.fill("5");
  await page.keyboard.press("Enter");
  await expect(users.rows.first()).toHaveAttribute("aria-rowindex", "102");
  const [before = "", name = "", after = ""] = (
    await users.usernames.allInnerTexts()
  ).slice(19);
  await users.link(name).click();
  const dialog = new UserDialog(page, "Edit User");
  await dialog.fill({ "Last Name": "Aaa" });
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(users.row(name)).toContainText("Changed. Sorted elsewhere");
  await expect(users.link(name)).toBeFocused();
  await expect(users.link(name)).toBeInViewport({ ratio: 1 });
  expect((await users.usernames.allInnerTexts()).join(" ")).toContain(
    [before, name, after].join(" "),
  );
  await users.nextPage.click();
  await expect(users.rows.first()).toHaveAttribute("aria-rowindex", "127");
  await users.previousPage.click();
  await expect(users.rows.first()).toHaveAttribute("aria-rowindex", "102");
  await expect(users.link(name)).toBeHidden();
});

test("a change made elsewhere shows without losing the place", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: PEOPLE });
  const { page, users } = await launchSignedIn();
  await users.link("ann").focus();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("ArrowDown");
  await expect(users.link("dan")).toBeFocused();
  // Rows come before it, go from before it, and it moves itself.
  await editUser(page, "eve", { username: "a-eve" });
  await expect(users.usernames).toHaveText([
    "a-eve",
    "ada",
    "ann",
    "ben",
    "cid",
    "dan",
    "fay",
  ]);
  await expect(users.link("dan")).toBeFocused();
  await editUser(page, "dan", { username: "zan" });
  await expect(users.usernames.last()).toHaveText("zan");
  await expect(users.link("zan")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(users.link("fay")).toBeFocused();
});
