import type { RunningApp } from "./app.ts";

// What happens around the app: its window is resized, and time passes.

export const MINUTE = 60_000;

/** Lets the time pass by which main measures sessions, all at once. */
export async function passTime({ app }: RunningApp, ms: number): Promise<void> {
  await app.evaluate((_, by) => {
    const { performance } = globalThis;
    const now = performance.now.bind(performance);
    performance.now = () => now() + by;
  }, ms);
}

/** Makes the page of the first window so large. */
export async function sizeTo(
  { app, page }: RunningApp,
  width: number,
  height: number,
) {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height] as const,
  );
  await page.waitForFunction((w) => window.innerWidth === w, width);
}
