import type { SignedIn } from "./signed-in.ts";

interface Delays {
  readonly main: number[];
  readonly page: number[];
}

/** What a watch leaves where it runs, to be ended and read. */
interface Watched {
  endWatch?: () => number[];
}

/**
 * How much later than it was due a timer was heard, over and over, while some work is done: in the main
 * process and in the page.
 */
export async function watchDelays(
  { app, page }: SignedIn,
  work: () => Promise<void>,
): Promise<Delays> {
  await app.evaluate(begin);
  await page.evaluate(begin);
  await work();
  const end = () => (globalThis as Watched).endWatch?.() ?? [];
  return { main: await app.evaluate(end), page: await page.evaluate(end) };
}

/** In main and in the page, so that it holds all that it needs. */
function begin(): void {
  /** Milliseconds between two looks. */
  const every = 5;
  const delays: number[] = [];
  let due = performance.now() + every;
  const timer = setInterval(() => {
    const now = performance.now();
    delays.push(Math.max(now - due, 0));
    due = now + every;
  }, every);
  (globalThis as Watched).endWatch = () => {
    clearInterval(timer);
    return delays;
  };
}
