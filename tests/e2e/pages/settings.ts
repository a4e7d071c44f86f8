import type { Page } from "@playwright/test";

/** **Settings** and the way there, by the names on the screen. */
export class SettingsPage {
  readonly place;
  readonly heading;
  readonly adminToolFor;
  readonly lockAfter;
  readonly passwordsExpire;
  readonly expireAfter;
  readonly save;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.place = page
      .getByRole("navigation")
      .getByRole("button", { name: "Settings" });
    this.heading = page.getByRole("heading", { name: "Settings", level: 1 });
    this.adminToolFor = page.getByRole("radiogroup", {
      name: "Who may use the Admin tool",
    });
    this.lockAfter = page.getByRole("textbox", { name: "Lock after" });
    this.passwordsExpire = page.getByRole("switch", {
      name: "Passwords expire",
    });
    this.expireAfter = page.getByRole("textbox", { name: "Expire after" });
    this.save = page.getByRole("button", { name: "Save" });
  }

  /** The control itself is drawn by its words, which are what a person clicks. */
  async click(words: string): Promise<void> {
    await this.#page.getByText(words, { exact: true }).click();
  }
}
