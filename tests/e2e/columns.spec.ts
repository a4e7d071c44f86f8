import { userFields } from "../support/rolecall.ts";
import { seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { sizeTo } from "./around.ts";
import { expectNothingFromAxe } from "./axe.ts";
import { ViewsPage } from "./pages/views.ts";

test("columns are hidden, moved and set back by the dialog, by keyboard", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 30 });
  const running = await launchSignedIn();
  const { page, users } = running;
  const views = new ViewsPage(page);
  const { keyboard } = page;
  await expect(users.rows).toHaveCount(25);
  const before = await views.order();
  await views.open("Columns");
  await expect(views.shown("First Name")).toBeFocused();
  await expect(views.shown("Username")).toBeHidden();
  await keyboard.press("Space");
  await expect(users.header("First Name")).toBeHidden();

  await views.button("Move Last Name down").focus();
  await keyboard.press("Enter");
  await expect(views.button("Move Last Name down")).toBeFocused();
  await keyboard.press("Enter");
  await views.width("Status").fill("20");
  await keyboard.press("Enter");
  await expect(views.columns).toContainText("Enter a width from 60 to 800.");
  await expect(views.button("Done")).toBeDisabled();
  await expectNothingFromAxe(running);
  await views.width("Status").fill("200");
  await keyboard.press("Enter");
  await views.button("Done").click();
  await expect(views.more).toBeFocused();
  expect(await views.order()).toEqual([
    "Username",
    "Email Address",
    "Phone Number",
    "Last Name",
    ...before.slice(5),
  ]);
  expect(await views.widthOf("Status")).toBe(200);
  // Who comes back to the users they are at finds all of them, in their own columns.
  await users.search.fill("no such user");
  await page
    .getByRole("navigation")
    .getByRole("button", { name: "Integration Users" })
    .click();
  await expect(users.rows).toHaveCount(25);
  expect(await views.widthOf("Status")).toBe(200);

  await views.open("Columns");
  await views.width("Status").fill("no width");
  await views.button("Reset columns").click();
  await expect(views.width("Status")).toHaveValue("");
  await expect(views.button("Done")).toBeEnabled();
  await expect(views.shown("First Name")).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(views.columns).toBeHidden();
  expect(await views.order()).toEqual(before);
});

for (const width of [1280, 900]) {
  test(`headers are resized and moved by pointer and keys, ${width} wide`, async ({
    profile,
    launchSignedIn,
  }) => {
    await seedStore(profile.store, { samples: 30 });
    const running = await launchSignedIn();
    const { page, users } = running;
    const views = new ViewsPage(page);
    // Where the headers stand depends on it.
    await sizeTo(running, width, 600);
    await expect(users.rows).toHaveCount(25);
    const isSorted = () => users.header("First Name").getAttribute("aria-sort");

    await views.dragEdge("First Name", 60);
    await expect.poll(() => views.widthOf("First Name")).toBe(150);
    await views.dragEdge("First Name", -500);
    await expect.poll(() => views.widthOf("First Name")).toBe(60);
    expect(await isSorted()).toBeNull();
    // Esc puts back what is being dragged; a double click lets the column be as wide as it needs to be.
    await views.dragEdge("First Name", 100, "Escape");
    await expect.poll(() => views.widthOf("First Name")).toBe(60);
    await views.doubleClickEdge("First Name");
    await expect.poll(() => views.widthOf("First Name")).toBe(90);
    await views.dragEdge("First Name", -500);

    await views.dragBehind("First Name", "Last Name");
    expect((await views.order()).slice(0, 4)).toEqual([
      "Username",
      "Last Name",
      "First Name",
      "Email Address",
    ]);
    expect(await isSorted()).toBeNull();
    await users.sortBy("First Name");
    await expect(users.header("First Name")).toHaveAttribute(
      "aria-sort",
      "ascending",
    );

    const header = users.header("First Name").getByRole("button");
    await header.focus();
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(() => views.widthOf("First Name")).toBe(70);
    await page.keyboard.press("Shift+ArrowLeft");
    await expect
      .poll(async () => (await views.order()).slice(0, 3))
      .toEqual(["Username", "First Name", "Last Name"]);
    await expect(header).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(users.header("Last Name").getByRole("button")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(users.header("First Name")).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expectNothingFromAxe(running);
  });
}

test("as many roles are named as their column has room for", async ({
  profile,
  launchSignedIn,
}) => {
  const roles = ["DELETE_USERS", "EDIT_USERS", "VIEW_USERS"] as const;
  await seedStore(profile.store, { people: [userFields({ roles })] });
  const { page, users } = await launchSignedIn();
  const views = new ViewsPage(page);
  const chips = users.row("jdoe").locator('[title*="EDIT_USERS"]');
  await expect(chips).toHaveText(/VIEW_USERSDELETE_USERS\+2$/);
  await views.dragEdge("User Roles", 260);
  await expect(chips).toHaveText(/DELETE_USERSEDIT_USERSVIEW_USERS$/);
});
