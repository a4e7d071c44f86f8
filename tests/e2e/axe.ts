import AxeBuilder from "@axe-core/playwright";
import { expect, type RunningApp } from "./app.ts";

/** Looks at what is on screen in light and in dark. */
export async function expectNothingFromAxe({
  app,
  page,
}: RunningApp): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await app.evaluate(({ nativeTheme }, wanted) => {
      nativeTheme.themeSource = wanted;
    }, theme);
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
    expect(found, theme).toEqual([]);
  }
}
