import type { Locator } from "@playwright/test";

/** Clicks twice before the page can draw anything in between, as a quick finger or a bouncing switch does. */
export async function pressTwice(button: Locator): Promise<void> {
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
}
