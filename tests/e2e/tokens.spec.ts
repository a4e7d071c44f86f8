import { userFields } from "../support/rolecall.ts";
import { seedStore } from "../support/seed-profile.ts";
import { expect, test } from "./app.ts";
import { TokenList } from "./pages/tokens.ts";
import { UserDialog } from "./pages/user-dialog.ts";

const JANE = userFields({ roles: ["VIEW_USERS"] });

test("a token is issued, shown once, and revoked after asking", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { app, page, users } = await launchSignedIn();
  await (await users.menuItem("jdoe", "Tokens...")).click();
  const dialog = new UserDialog(page, "Edit User");
  const tokens = new TokenList(page);
  await expect(dialog.tab("Tokens")).toHaveAttribute("aria-selected", "true");
  await expect(tokens.list).toContainText("There are no tokens.");
  await expect(tokens.days).toHaveValue("90");
  await expect(tokens.name).toBeFocused();
  await tokens.days.fill("0");
  await tokens.name.fill("nightly export");
  await tokens.issue.click();
  await expect(tokens.list).toContainText(
    "Enter a number of days from 1 to 3650.",
  );
  await tokens.days.fill("30");
  await tokens.name.press("Enter");
  const secret = tokens.secret("nightly export");
  await expect(secret).toContainText("rolecall_");
  const words = await secret.innerText();
  await tokens.list.getByRole("button", { name: "Copy" }).click();
  await expect(tokens.list.getByText("Copied.")).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    words,
  );
  await tokens.done.click();
  await expect(page.getByText(words)).toBeHidden();
  await expect(tokens.name).toBeFocused();
  await expect(tokens.row("nightly export")).toContainText("never");

  await tokens.revoke("nightly export").click();
  await expect(tokens.revokeDialog).toContainText("nightly export");
  await page.keyboard.press("Enter");
  await expect(tokens.revokeDialog).toBeHidden();
  await expect(tokens.row("nightly export")).toBeVisible();
  await tokens.revoke("nightly export").click();
  await tokens.revokeDialog.getByRole("button", { name: "Revoke" }).click();
  await expect(tokens.row("nightly export")).toBeHidden();
  await expect(tokens.list).toContainText("There are no tokens.");
  await dialog.close.click();
  await expect(dialog.dialog).toBeHidden();
});

test("what is typed in the form outlives a look at the tokens", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  await users.link("jdoe").click();
  const dialog = new UserDialog(page, "Edit User");
  await dialog.fill({ "First Name": "Janet" });
  await dialog.tab("Tokens").click();
  await expect(dialog.field("First Name")).toBeHidden();
  await dialog.tab("User").click();
  await expect(dialog.field("First Name")).toHaveValue("Janet");
  await dialog.submit.click();
  await expect(users.row("jdoe")).toContainText("Janet");
});

test("deactivating ends the tokens for good, and says so", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store, { people: [JANE] });
  const { page, users } = await launchSignedIn();
  const dialog = new UserDialog(page, "Edit User");
  const tokens = new TokenList(page);
  await users.link("jdoe").click();
  await dialog.tab("Tokens").click();
  await tokens.name.fill("doomed");
  await tokens.issue.click();
  // A habit does not cost the token: only Done closes it.
  await expect(tokens.done).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tokens.secret("doomed")).toBeVisible();
  await expect(dialog.close).toBeDisabled();
  await tokens.done.click();
  await expect(tokens.row("doomed")).toBeVisible();
  await dialog.tab("User").click();
  await dialog.chooseStatus("Deactivated");
  await expect(dialog.dialog).toContainText(
    "Submit ends the user’s sessions, tokens and one-time codes for good.",
  );
  await dialog.submit.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(
    page.getByText("Saved jdoe. Their sessions and tokens have ended."),
  ).toBeVisible();

  await (await users.menuItem("jdoe", "Activate")).click();
  await expect(users.status("jdoe")).toHaveText("Active");
  await (await users.menuItem("jdoe", "Tokens...")).click();
  await expect(tokens.list).toContainText("There are no tokens.");
});
