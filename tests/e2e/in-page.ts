import type { Page } from "@playwright/test";

/** Whether the page would rather not be closed, since something would be lost. */
export async function isHeldOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const event = new Event("beforeunload", { cancelable: true });
    return !window.dispatchEvent(event);
  });
}
