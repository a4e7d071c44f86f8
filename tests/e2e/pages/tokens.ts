import type { Locator, Page } from "@playwright/test";

/** The list of tokens, wherever it stands, by the names on the screen. */
export class TokenList {
  readonly list;
  readonly table;
  readonly name;
  readonly days;
  readonly issue;
  readonly done;
  readonly revokeDialog;

  constructor(page: Page) {
    this.list = page.getByRole("group", { name: "Tokens", exact: true });
    this.table = this.list.getByRole("table", { name: "Tokens" });
    this.name = this.list.getByRole("textbox", { name: "Name" });
    this.days = this.list.getByRole("textbox", { name: "Expires in" });
    this.issue = this.list.getByRole("button", { name: "Issue token" });
    this.done = this.list.getByRole("button", { name: "Done" });
    this.revokeDialog = page.getByRole("alertdialog", {
      name: "Revoke token?",
    });
  }

  row(name: string): Locator {
    return this.table.getByRole("row").filter({ hasText: name });
  }

  /** The token that has just been issued. */
  secret(name: string): Locator {
    return this.list.getByRole("group", { name: `Token “${name}”` });
  }

  revoke(name: string): Locator {
    return this.table.getByRole("button", { name: `Revoke ${name}` });
  }
}
