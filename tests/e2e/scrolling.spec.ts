import { seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { editUser } from "./in-main.ts";

test("another page, search or order is shown from its first row on, and a change where one was", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { samples: 300 });
  const { page, users } = await launchSignedIn();
  const first = users.rows.first();
  const last = users.rows.last();
  const goDown = async () => {
    await users.table.hover();
    await page.mouse.wheel(0, 5_000);
    await expect(last).toBeInViewport({ ratio: 0.9 });
    await expect(first).not.toBeInViewport();
  };
  await goDown();
  await users.nextPage.click();
  await expect(first).toHaveAttribute("aria-rowindex", "27");
  await expect(first).toBeInViewport({ ratio: 0.9 });
  await goDown();
  await users.search.fill("a");
  await expect(first).toBeInViewport({ ratio: 0.9 });
  await goDown();
  await users.rowsPerPage(50);
  await expect(users.rows).toHaveCount(50);
  await expect(first).toBeInViewport({ ratio: 0.9 });
  await goDown();
  await users.sortBy("Status");
  await expect(first).toBeInViewport({ ratio: 0.9 });
  await goDown();
  await users.toggleStatus("Active");
  await expect(first).toBeInViewport({ ratio: 0.9 });

  await users.search.fill("");
  await users.sortBy("Username");
  await goDown();
  const name = (await users.usernames.last().textContent()) ?? "";
  await editUser(page, name, { firstName: "Changed" });
  await expect(users.row(name)).toContainText("Changed");
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await users.link(name).click();
  await page.keyboard.press("Escape");
  await expect(users.link(name)).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 0.9 });
});
