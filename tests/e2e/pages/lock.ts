import type { Page } from "@playwright/test";

/** **Rolecall is locked**, by the names on the screen. */
export class LockPage {
  readonly heading;
  readonly password;
  readonly submit;
  readonly signOut;

  constructor(page: Page) {
    this.heading = page.getByRole("heading", { name: "Rolecall is locked" });
    this.password = page.getByRole("textbox", { name: "Password" });
    this.submit = page.getByRole("button", { name: "Unlock" });
    this.signOut = page.getByRole("link", { name: "Sign out" });
  }

  async unlock(password: string): Promise<void> {
    await this.password.fill(password);
    await this.submit.click();
  }
}
