import type { Locator, Page } from "@playwright/test";

/** The ways in beside the password: one-time code, recovery key, and the new password that follows. */
export class DoorsPage {
  readonly codeHeading;
  readonly keyHeading;
  readonly newPasswordHeading;
  readonly username;
  readonly code;
  readonly recoveryKey;
  readonly continue;
  readonly back;
  readonly alert;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const heading = (name: string) => page.getByRole("heading", { name });
    this.codeHeading = heading("Use a one-time code");
    this.keyHeading = heading("Use the recovery key");
    this.newPasswordHeading = heading("Set a new password");
    this.username = this.field("Username");
    this.code = this.field("One-time code");
    this.recoveryKey = this.field("Recovery key");
    this.continue = page.getByRole("button", { name: "Continue" });
    this.back = page.getByRole("link", { name: "Back to Sign in" });
    this.alert = page.getByRole("alert");
  }

  field(name: string): Locator {
    return this.#page.getByRole("textbox", { name, exact: true });
  }

  async giveCode(username: string, code: string): Promise<void> {
    await this.username.fill(username);
    await this.code.fill(code);
    await this.continue.click();
  }

  async giveKey(key: string): Promise<void> {
    await this.recoveryKey.fill(key);
    await this.continue.click();
  }

  /** Types a new password twice and sends it with the button of this name. */
  async setPassword(
    password: string,
    button: "Sign in" | "Set password and sign in" = "Sign in",
  ): Promise<void> {
    await this.field("New Password").fill(password);
    await this.field("Confirm Password").fill(password);
    await this.#page.getByRole("button", { name: button, exact: true }).click();
  }
}

/** Has the administrator who is signed in give a user a code, and gives that code. */
export function issueCode(page: Page, username: string): Promise<string> {
  return page.evaluate(async (search) => {
    const found = await window.rolecall.users.list({ search });
    const id = found.ok ? found.data.users[0]?.id : undefined;
    if (id === undefined) throw new Error("No such user");
    const issued = await window.rolecall.access.issueCode({ id });
    if (!issued.ok) throw new Error(issued.error.message);
    return issued.data.code;
  }, username);
}
