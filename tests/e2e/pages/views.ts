import { expect, type Locator, type Page } from "@playwright/test";
import { UsersPage } from "./users.ts";

/** The **More** menu of Integration Users with what it leads to, and the headers, by the names on the screen. */
export class ViewsPage {
  readonly more;
  readonly columns;
  readonly savedViews;
  readonly name;
  readonly save;
  readonly deleteDialog;
  readonly #page: Page;
  readonly #users;

  constructor(page: Page) {
    this.#page = page;
    this.#users = new UsersPage(page);
    this.more = page.getByRole("button", { name: "More", exact: true });
    this.columns = page.getByRole("dialog", { name: "Columns" });
    this.savedViews = page.getByRole("dialog", { name: "Saved views" });
    this.name = this.savedViews.getByRole("textbox", {
      name: "Name of the view",
    });
    this.save = this.savedViews.getByRole("button", { name: "Save view" });
    this.deleteDialog = page.getByRole("alertdialog", { name: "Delete view?" });
  }

  async open(name: "Columns" | "Saved views"): Promise<void> {
    await this.more.click();
    await this.#page.getByRole("menuitem", { name }).click();
    await expect(this.#page.getByRole("dialog", { name })).toBeVisible();
  }

  /** A button in the dialog of the columns. */
  button(name: string): Locator {
    return this.columns.getByRole("button", { name, exact: true });
  }

  shown(column: string): Locator {
    return this.columns.getByRole("checkbox", { name: column, exact: true });
  }

  /** The box itself is drawn by its label, which is what a person clicks. */
  async toggle(column: string): Promise<void> {
    await this.columns.getByText(column, { exact: true }).click();
  }

  width(column: string): Locator {
    return this.columns.getByRole("textbox", { name: `Width of ${column}` });
  }

  saved(name: string): Locator {
    return this.savedViews.getByRole("button", { name, exact: true });
  }

  trash(name: string): Locator {
    return this.savedViews.getByRole("button", { name: `Delete view ${name}` });
  }

  async saveAs(name: string): Promise<void> {
    await this.open("Saved views");
    await this.name.fill(name);
    await this.save.click();
    await expect(this.savedViews).toBeHidden();
  }

  /** The headers of the columns with data, in their order. */
  async order(): Promise<readonly string[]> {
    const headers = this.#users.table.getByRole("columnheader");
    const names = await headers.allInnerTexts();
    return names.map((name) => name.trim()).filter(Boolean);
  }

  async widthOf(name: string): Promise<number> {
    const box = await this.#users.header(name).boundingBox();
    if (!box) throw new Error(`No ${name}`);
    return Math.round(box.width);
  }

  async #edge(name: string) {
    const box = await this.#users.header(name).boundingBox();
    if (!box) throw new Error(`No ${name}`);
    return { x: box.x + box.width - 3, y: box.y + box.height / 2 };
  }

  /** Drags the edge of a header by so many pixels; a key may be pressed before it is let go. */
  async dragEdge(name: string, by: number, key?: string): Promise<void> {
    const { x, y } = await this.#edge(name);
    const { mouse, keyboard } = this.#page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + by / 2, y, { steps: 3 });
    await mouse.move(x + by, y, { steps: 3 });
    if (key !== undefined) await keyboard.press(key);
    await mouse.up();
  }

  async doubleClickEdge(name: string): Promise<void> {
    const { x, y } = await this.#edge(name);
    await this.#page.mouse.dblclick(x, y);
  }

  /** Drags a header to the end of another one. */
  async dragBehind(name: string, other: string): Promise<void> {
    const from = await this.#users.header(name).boundingBox();
    const to = await this.#users.header(other).boundingBox();
    if (!from || !to) throw new Error(`No ${name} or ${other}`);
    const { mouse } = this.#page;
    const y = from.y + from.height / 2;
    await mouse.move(from.x + 20, y);
    await mouse.down();
    await mouse.move(to.x + to.width - 14, y, { steps: 6 });
    await mouse.up();
  }
}
