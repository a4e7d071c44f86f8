import type { Page } from "@playwright/test";

/** **Set up Rolecall** and **Recovery key**, by the names on the screen. */
export class SetUpPage {
  readonly heading;
  readonly submit;
  readonly recoveryHeading;
  readonly savedKey;
  readonly continue;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole("heading", { name: "Set up Rolecall" });
    this.submit = page.getByRole("button", { name: "Create administrator" });
    this.recoveryHeading = page.getByRole("heading", { name: "Recovery key" });
    this.savedKey = page.getByRole("checkbox", {
      name: "I have saved this key",
    });
    this.continue = page.getByRole("button", { name: "Continue" });
  }

  field(name: string) {
    return this.#page.getByRole("textbox", { name, exact: true });
  }

  /** Fills the whole form; `Confirm Password` repeats the password. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      await this.field(name).fill(value);
    }
  }
}
