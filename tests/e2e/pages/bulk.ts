import { expect, type Locator, type Page } from "@playwright/test";
import { UsersPage } from "./users.ts";

/** The selection of users, its bar and the dialog of an act on them, by the names on the screen. */
export class BulkPage {
  readonly bar;
  readonly selectPage;
  readonly clear;
  readonly dialog;
  readonly progress;
  readonly cancel;
  readonly #page: Page;
  readonly #users: UsersPage;

  constructor(page: Page) {
    this.#page = page;
    this.#users = new UsersPage(page);
    this.bar = page.getByRole("toolbar", { name: "Selected users" });
    this.selectPage = page.getByRole("checkbox", {
      name: "Select all on this page",
    });
    this.clear = this.button("Clear selection");
    this.dialog = page.getByRole("alertdialog");
    // The pending button draws another.
    this.progress = this.dialog.getByRole("progressbar", { name: / of / });
    this.cancel = this.dialog.getByRole("button", { name: "Cancel" });
  }

  /** A button of the bar. */
  button(name: string | RegExp): Locator {
    return this.bar.getByRole("button", { name, exact: true });
  }

  checkbox(username: string): Locator {
    return this.#users.table.getByRole("checkbox", {
      name: `Select ${username}`,
      exact: true,
    });
  }

  /** The rows of the page that are selected. */
  get selectedRows(): Locator {
    return this.#users.rows.and(
      this.#page.getByRole("row", { selected: true }),
    );
  }

  async expectSelected(words: string): Promise<void> {
    await expect(this.bar.getByRole("status")).toHaveText(words);
  }

  async expectNobodySelected(): Promise<void> {
    await expect(this.bar).toBeHidden();
    await expect(this.selectedRows).toHaveCount(0);
  }

  /** Chooses a role in the menu of that name. */
  async chooseRole(menu: "Add role" | "Remove role", role: string) {
    await this.button(menu).click();
    await this.#page
      .getByRole("menu", { name: menu })
      .getByRole("menuitem", { name: role, exact: true })
      .click();
  }

  /** The dialog under this heading. */
  titled(name: string): Locator {
    return this.#page.getByRole("alertdialog", { name, exact: true });
  }

  /** Confirms by the button of this name, which is there once the effect is known. */
  async confirm(name: string, { clicks = 1 } = {}): Promise<void> {
    await this.dialog
      .getByRole("button", { name, exact: true })
      .click({ clickCount: clicks });
  }
}
