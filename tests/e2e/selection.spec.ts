import { expect, test, usersUpTo } from "./bulk-app.ts";
import { ViewsPage } from "./pages/views.ts";

test("rows are selected by the keys and the mouse as in any list", async ({
  launchWith,
}) => {
  const { app, page, users, bulk } = await launchWith(usersUpTo(12));
  const { keyboard } = page;
  await users.link("user02").focus();
  await keyboard.press("Space");
  await bulk.expectSelected("1 selected");
  await expect(bulk.dialog).toBeHidden();
  await keyboard.press("Shift+ArrowDown");
  await keyboard.press("Shift+ArrowDown");
  await expect(users.link("user04")).toBeFocused();
  await bulk.expectSelected("3 selected");
  await keyboard.press("Shift+ArrowUp");
  await bulk.expectSelected("2 selected");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("Shift+Space");
  await bulk.expectSelected("4 selected");
  await keyboard.press("ArrowLeft");
  await expect(bulk.checkbox("user05")).toBeFocused();
  await keyboard.press("Space");
  await bulk.expectSelected("3 selected");

  await bulk.checkbox("user08").click();
  await bulk.checkbox("user10").click({ modifiers: ["Shift"] });
  await bulk.expectSelected("6 selected");
  await users
    .row("user12")
    .getByText("jdoe@example.org")
    .click({
      modifiers: ["ControlOrMeta"],
    });
  await bulk.expectSelected("7 selected");
  await keyboard.press("ControlOrMeta+a");
  await bulk.expectSelected("13 selected");
  await expect(bulk.selectPage).toBeChecked();
  await expect(users.table).toHaveAttribute("aria-multiselectable", "true");
  await bulk.selectPage.click();
  await bulk.expectNobodySelected();

  await bulk.checkbox("user03").click();
  await bulk.checkbox("user01").click();
  await keyboard.press("ControlOrMeta+c");
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split("\n").map((line) => line.split("\t")[0])).toEqual([
    "user01",
    "user03",
  ]);
  await users.sortBy("Username");
  await users.sortBy("Username");
  await bulk.expectSelected("2 selected");
  await bulk.clear.click();
  await bulk.expectNobodySelected();
  await expect(users.table.locator(":focus")).toHaveCount(1);
  await users.link("user02").focus();
  await keyboard.press("Space");
  await bulk.expectSelected("1 selected");
  await keyboard.press("Escape");
  await bulk.expectNobodySelected();
  await expect(users.table.locator(":focus")).toHaveCount(1);
});

test("what is copied are the columns that are shown, in their order", async ({
  launchWith,
}) => {
  const { app, page, users } = await launchWith(usersUpTo(2));
  const views = new ViewsPage(page);
  await views.open("Columns");
  for (const name of ["First Name", "Last Name", "IMS ID", "Last Changed"])
    await views.toggle(name);
  await views.button("Move Status up").click();
  await views.button("Done").click();
  await users.link("user02").focus();
  await page.keyboard.press("ControlOrMeta+c");
  expect(
    (await app.evaluate(({ clipboard }) => clipboard.readText())).split("\t"),
  ).toEqual(["user02", "jdoe@example.org", "", "Active", ""]);
});
