import Database from "better-sqlite3";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";

/** Three seconds, far less than can be set: nobody waits five minutes for a test. */
const IDLE_MINUTES = "0.05";

test("a window that nobody touches locks; keys and the pointer keep it open", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  const database = new Database(profile.store);
  database
    .prepare("INSERT INTO settings (key, value) VALUES ('idleMinutes', ?)")
    .run(IDLE_MINUTES);
  database.close();
  const { page, users } = await launchSignedIn();
  const locked = page.getByRole("heading", { name: "Rolecall is locked" });

  // Time is what this is about, so it has to pass.
  for (let second = 0; second < 6; second += 1) {
    await page.waitForTimeout(1_000);
    if (second % 2 === 0) await page.keyboard.press("Tab");
    else await page.mouse.move(300 + second, 300);
  }
  await expect(users.heading).toBeVisible();

  await expect(locked).toBeVisible({ timeout: 15_000 });
  await expect(users.heading).toBeHidden();
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(users.heading).toBeVisible();
});

for (const event of ["suspend", "lock-screen"] as const) {
  test(`the windows lock when the computer says ${event}`, async ({
    profile,
    launchSignedIn,
  }) => {
    await seedStore(profile.store);
    const { app, page, users } = await launchSignedIn();
    // As the system would have it said.
    await app.evaluate(
      ({ powerMonitor }, name) => powerMonitor.emit(name),
      event,
    );
    await expect(
      page.getByRole("heading", { name: "Rolecall is locked" }),
    ).toBeVisible();
    await expect(users.heading).toBeHidden();
  });
}
