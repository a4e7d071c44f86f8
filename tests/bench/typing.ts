import type { Page } from "@playwright/test";
import { createBigProfile } from "../support/big-store.ts";
import type { Extent } from "./bench.ts";
import { observe, type Measured } from "./measured.ts";
import { signIn } from "./signed-in.ts";

/** So much of a username is typed. */
const LETTERS = 6;
const MOST_WAIT = 5_000;
/** Milliseconds for which the page keeps what it was answered. */
const KEPT = 25_000;

/** P9: a key press in Search to the rows of what is then searched for, painted. */
export async function measureTyping({
  pairs,
  users,
}: Extent): Promise<Measured[]> {
  using profile = await createBigProfile(users);
  await using rolecall = await signIn(profile);
  const { page } = rolecall;
  const type = createTypist(page);
  const sample: number[] = [];
  // The first words without a look at the clock.
  for (const text of await findTexts(page, 0)) await type(text);
  for (let round = 1; sample.length < pairs * 10; round += 1)
    for (const text of await findTexts(page, round))
      sample.push(...(await type(text)));
  const what = `key press in Search to painted rows, ${users.toLocaleString("en")} users`;
  return [observe({ id: "P9", what, bars: { p95: 80 } }, sample)];
}

function createTypist(page: Page) {
  const search = page.getByRole("searchbox", { name: "Search" });
  const askedAt = new Map<string, number>();

  /** Types a text into the empty search. @returns milliseconds of each key press that had to be asked for */
  return async function type(text: string): Promise<number[]> {
    await search.fill("");
    await search.focus();
    const expected = await rowsAt(page, text);
    const took: number[] = [];
    for (const [index, rows] of expected.entries()) {
      // First the watch, then the key: it could overtake what is asked of the page at the same time.
      const watch = await page.evaluateHandle(watchRows, {
        rows,
        most: MOST_WAIT,
      });
      await page.keyboard.press(text.charAt(index));
      const { key, painted, wereThere } = await watch.evaluate(
        ({ painting }) => painting,
      );
      const asked = text.slice(0, index + 1);
      const isKept = Date.now() - (askedAt.get(asked) ?? 0) < KEPT;
      askedAt.set(asked, Date.now());
      // Rows that stay as they are can't be seen to come.
      if (!wereThere && !isKept) took.push(painted - key);
    }
    return took;
  };
}

/** Beginnings of usernames from all over the store, of letters that a keyboard has; others in each round. */
function findTexts(page: Page, round: number): Promise<readonly string[]> {
  return page.evaluate(
    async ({ first, count, letters }) => {
      const { users } = window.rolecall;
      const texts: string[] = [];
      for (let n = first; texts.length < count; n += 1) {
        const all = await users.list({ pageSize: 10 });
        if (!all.ok) continue;
        // The golden ratio spreads them over all pages.
        const far = (n * 0.618034) % 1;
        const number = 1 + Math.floor((far * all.data.total) / 10);
        const answer = await users.list({ page: number, pageSize: 10 });
        const username = answer.ok ? answer.data.users[0]?.username : undefined;
        if (username && /^[a-z0-9]{4,}$/.test(username))
          texts.push(username.slice(0, letters));
      }
      return texts;
    },
    { first: 1 + round * 100, count: 5, letters: LETTERS },
  );
}

/** The usernames that each beginning of a text must show. */
function rowsAt(page: Page, text: string): Promise<(readonly string[])[]> {
  return page.evaluate(async (whole) => {
    const { users } = window.rolecall;
    const rows: string[][] = [];
    while (rows.length < whole.length) {
      const search = whole.slice(0, rows.length + 1);
      const answer = await users.list({ search });
      // The page itself may ask at the same time: the newest call is answered alone.
      if (answer.ok) rows.push(answer.data.users.map((user) => user.username));
      else if (answer.error.reason !== "cancelled")
        throw new Error(answer.error.message);
    }
    return rows;
  }, text);
}

interface Expected {
  readonly rows: readonly string[];
  readonly most: number;
}

interface Painted {
  readonly key: number;
  readonly painted: number;
  readonly wereThere: boolean;
}

/** In the page: when the next key is pressed, and when these rows are painted after it. */
function watchRows({ rows, most }: Expected): { painting: Promise<Painted> } {
  const shown = () => {
    const links = document.querySelectorAll(
      "[role=grid] tbody :is(a, [role=link])",
    );
    return Array.from(links, (link) => link.textContent).join("\n");
  };
  const expected = rows.join("\n");
  const wereThere = shown() === expected;
  const painting = new Promise<Painted>((resolve, reject) => {
    const follow = ({ timeStamp: key }: KeyboardEvent) => {
      const look = () => {
        if (performance.now() - key > most) {
          reject(new Error(`Not shown: ${expected}`));
        } else if (shown() !== expected) {
          requestAnimationFrame(look);
        } else {
          // What a frame begins with is on the screen when the next one begins.
          requestAnimationFrame((painted) =>
            resolve({ key, painted, wereThere }),
          );
        }
      };
      requestAnimationFrame(look);
    };
    addEventListener("keydown", follow, { once: true, capture: true });
  });
  painting.catch(() => undefined);
  // In an object, or the promise itself would be waited for.
  return { painting };
}
