import type { Page } from "@playwright/test";

/** **Sign in**, by the names on the screen. */
export class SignInPage {
  readonly heading;
  readonly username;
  readonly password;
  readonly submit;
  readonly alert;
  readonly useCode;
  readonly useRecoveryKey;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole("heading", { name: "Sign in" });
    this.username = page.getByLabel("Username");
    this.password = page.getByRole("textbox", { name: "Password" });
    this.submit = page.getByRole("button", { name: "Sign in" });
    this.alert = page.getByRole("alert");
    this.useCode = page.getByRole("link", { name: "Use a one-time code" });
    this.useRecoveryKey = page.getByRole("link", {
      name: "Use the recovery key",
    });
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
    await this.submit.click();
  }

  /** Leaves by the user's menu, which bears this name. */
  async signOut(name: string): Promise<void> {
    await this.chooseFromUserMenu(name, "Sign out");
  }

  async chooseFromUserMenu(
    name: string,
    item: "My Profile" | "Lock" | "Sign out",
  ): Promise<void> {
    await this.#page.getByRole("button", { name }).click();
    await this.#page.getByRole("menuitem", { name: item }).click();
  }
}
