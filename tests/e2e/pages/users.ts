import { expect, type Locator, type Page } from "@playwright/test";

/** **Integration Users** with its table, by the names on the screen. */
export class UsersPage {
  readonly heading;
  readonly search;
  readonly clearSearch;
  readonly create;
  readonly table;
  readonly rows;
  /** Of all rows, in their order. */
  readonly usernames;
  readonly nextPage;
  readonly previousPage;
  readonly goToPage;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole("heading", {
      name: "Integration Users",
      level: 1,
    });
    this.search = page.getByRole("searchbox", { name: "Search" });
    this.clearSearch = page.getByRole("button", { name: "Clear search" });
    this.create = page.getByRole("button", { name: "Create a New User" });
    this.table = page.getByRole("grid", { name: "Integration Users" });
    this.rows = this.table.locator("tbody").getByRole("row");
    this.usernames = this.rows.getByRole("link");
    this.nextPage = page.getByRole("button", { name: "Next page" });
    this.previousPage = page.getByRole("button", { name: "Previous page" });
    this.goToPage = page.getByLabel("Go to page");
  }

  count(text: string): Locator {
    return this.#page.getByText(text, { exact: true }).first();
  }

  header(name: string): Locator {
    return this.table.getByRole("columnheader", { name });
  }

  async sortBy(name: string): Promise<void> {
    await this.header(name).getByRole("button").click();
  }

  /** The row of a user, by the link in its Username column. */
  row(username: string): Locator {
    // Relative to the row, as `has` wants it.
    const link = this.#page.getByRole("link", {
      name: username,
      exact: true,
    });
    return this.rows.filter({ has: link });
  }

  link(username: string): Locator {
    return this.table.getByRole("link", { name: username, exact: true });
  }

  trash(username: string): Locator {
    return this.table.getByRole("button", { name: `Delete ${username}` });
  }

  /** The button of a filter; the header of a column may be a button of that name, too. */
  filter(name: string): Locator {
    const button = this.#page.getByRole("button", { name, exact: true });
    return button.and(this.#page.locator("[aria-haspopup]"));
  }

  /** A value in the open menu of a filter; its count stands behind its name. */
  filterValue(name: string): Locator {
    return this.#page.getByRole("menuitemcheckbox", {
      name: new RegExp(`^${name}( |$)`),
    });
  }

  /** Chooses one more value of a filter, or one less. */
  async toggle(filter: string, value: string): Promise<void> {
    await this.filter(filter).click();
    await this.filterValue(value).click();
    await this.#page.keyboard.press("Escape");
    await expect(this.#page.getByRole("menu")).toBeHidden();
  }

  /** Chooses one more status to be shown, or one less. */
  async toggleStatus(name: string): Promise<void> {
    await this.toggle("Status", name);
  }

  /** What is marked in the row of a user. */
  marks(username: string): Locator {
    return this.row(username).locator("mark");
  }

  async rowsPerPage(size: number): Promise<void> {
    const group = this.#page.getByRole("group", { name: "Rows per page" });
    await group
      .or(this.#page.getByRole("radiogroup", { name: "Rows per page" }))
      .getByText(String(size), { exact: true })
      .click();
  }

  status(username: string): Locator {
    return this.row(username).getByRole("gridcell").nth(8);
  }

  /** An item of the menu of a row, which is opened for it. */
  async menuItem(username: string, name: string): Promise<Locator> {
    await this.table
      .getByRole("button", { name: `More actions for ${username}` })
      .click();
    return (
      this.#page
        .getByRole("menu", { name: `More actions for ${username}` })
        .getByRole("menuitem")
        // Why it can't be chosen stands behind its name.
        .filter({ hasText: new RegExp(`^${name}`) })
    );
  }

  async closeMenu(): Promise<void> {
    await this.#page.keyboard.press("Escape");
    await expect(this.#page.getByRole("menu")).toBeHidden();
  }
}
