import type { Locator, Page } from "@playwright/test";

/** **My Profile**, by the names on the screen. */
export class ProfilePage {
  readonly heading;
  readonly save;
  readonly reload;
  readonly changePassword;
  readonly sessions;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole("heading", { name: "My Profile", level: 1 });
    this.save = page.getByRole("button", { name: "Save" });
    this.reload = page.getByRole("button", { name: "Reload" });
    this.changePassword = page.getByRole("button", { name: "Change Password" });
    this.sessions = page.getByRole("region", { name: "Sessions" });
  }

  field(name: string): Locator {
    return this.#page.getByRole("textbox", { name, exact: true });
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      await this.field(name).fill(value);
    }
  }

  async change(old: string, password: string): Promise<void> {
    await this.fill({
      "Old Password": old,
      "New Password": password,
      "Confirm Password": password,
    });
    await this.changePassword.click();
  }
}
