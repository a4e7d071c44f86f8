import type { Locator, Page } from "@playwright/test";

/** What makes a new user, and no more than that. */
export const NEWCOMER = {
  "First Name": "New",
  "Last Name": "Comer",
  Username: "newcomer",
  "Email Address": "new@example.org",
};

/** **Create a New User**, **Edit User** and **View User**, by the names on the screen. */
export class UserDialog {
  readonly dialog;
  readonly cancel;
  readonly close;
  readonly submit;
  readonly discard;
  readonly #page: Page;

  constructor(
    page: Page,
    name: "Create a New User" | "Edit User" | "View User",
  ) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name });
    this.cancel = this.dialog.getByRole("button", { name: "Cancel" });
    this.close = this.dialog.getByRole("button", { name: "Close" });
    this.submit = this.dialog.getByRole("button", { name: "Submit" });
    this.discard = page.getByRole("alertdialog", { name: "Discard changes?" });
  }

  field(name: string): Locator {
    return this.dialog.getByRole("textbox", { name });
  }

  tab(name: "User" | "Tokens"): Locator {
    return this.dialog.getByRole("tab", { name });
  }

  button(name: string): Locator {
    return this.dialog.getByRole("button", { name });
  }

  role(name: string): Locator {
    return this.dialog.getByRole("checkbox", { name, exact: true });
  }

  async toggleRole(name: string): Promise<void> {
    // The box itself is drawn by its label, which is what a person clicks.
    await this.dialog.getByText(name, { exact: true }).click();
  }

  async chooseStatus(name: "Active" | "Deactivated"): Promise<void> {
    await this.dialog.getByRole("button", { name: /Status/ }).click();
    await this.#page.getByRole("option", { name }).click();
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      await this.field(name).fill(value);
    }
  }
}
