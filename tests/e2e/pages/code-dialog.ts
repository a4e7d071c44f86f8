import type { Page } from "@playwright/test";

/** **One-time code**, by the names on the screen. */
export class CodeDialog {
  readonly dialog;
  readonly give;
  readonly notNow;
  readonly code;
  readonly copy;
  readonly print;
  readonly done;

  constructor(page: Page) {
    this.dialog = page.getByRole("dialog", { name: "One-time code" });
    const button = (name: string) =>
      this.dialog.getByRole("button", { name, exact: true });
    this.give = button("Give one-time code");
    this.notNow = button("Not now");
    this.code = this.dialog.getByRole("group", { name: "One-time code" });
    this.copy = button("Copy");
    this.print = button("Print");
    this.done = button("Done");
  }
}
