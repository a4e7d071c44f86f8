import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type RunningApp } from "./app.ts";

type Theme = "light" | "dark";

/** Puts the whole app in a theme. */
export async function wear({ app }: RunningApp, theme: Theme): Promise<void> {
  await app.evaluate(({ nativeTheme }, wanted) => {
    nativeTheme.themeSource = wanted;
  }, theme);
}

/** Looks at what is on screen as it is. */
export async function expectNothingFrom(page: Page): Promise<void> {
  // Nothing may be half faded in: axe measures the colours that are painted.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  );
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html.slice(0, 200)),
  ]);
  expect(found).toEqual([]);
}

/** Looks at what is on screen in light and in dark. */
export async function expectNothingFromAxe(running: RunningApp): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await wear(running, theme);
    await expectNothingFrom(running.page);
  }
}
