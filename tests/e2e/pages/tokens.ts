import type { Locator, Page } from "@playwright/test";

/** The list of tokens, wherever it stands, by the names on the screen. */
export class TokenList {
  readonly region;
  readonly table;
  readonly name;
  readonly days;
  readonly issue;
  readonly done;
  readonly revokeDialog;

  constructor(page: Page) {
    this.region = page.getByRole("region", { name: "Tokens" });
    this.table = this.region.getByRole("table", { name: "Tokens" });
    this.name = this.region.getByRole("textbox", { name: "Name" });
    this.days = this.region.getByRole("textbox", { name: "Expires in" });
    this.issue = this.region.getByRole("button", { name: "Issue token" });
    this.done = this.region.getByRole("button", { name: "Done" });
    this.revokeDialog = page.getByRole("alertdialog", {
      name: "Revoke token?",
    });
  }

  row(name: string): Locator {
    return this.table.getByRole("row").filter({ hasText: name });
  }

  /** The token that has just been issued. */
  secret(name: string): Locator {
    return this.region.getByRole("group", { name: `Token “${name}”` });
  }

  revoke(name: string): Locator {
    return this.table.getByRole("button", { name: `Revoke ${name}` });
  }
}
