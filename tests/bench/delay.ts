import type { Page } from "@playwright/test";
import type { BulkAct } from "../../preload/contract/bulk.ts";
import { SignInPage } from "../e2e/pages/sign-in.ts";
import { createBigProfile } from "../support/big-store.ts";
import { PASSWORD } from "../support/seed-profile.ts";
import type { Extent } from "./bench.ts";
import { compare, observe, type Measured } from "./measured.ts";
import { signIn, type SignedIn } from "./signed-in.ts";
import { runPairs } from "./statistics.ts";
import { watchDelays } from "./watch-delays.ts";

/** An act on a tenth of the users takes seconds: so few of them are enough. */
const MOST_ACTS = 6;
const SEARCHES = 60;
const SIGN_INS = 3;
/** Milliseconds after which the reader has followed an act, and the page shows it. */
const SETTLED = 3_000;
const BARS = { p99: 50, worst: 100 };

/** P11: how long main and the page are held up while much is done; P12: reads while many users change. */
export async function measureDelay({
  pairs,
  users,
}: Extent): Promise<Measured[]> {
  using profile = await createBigProfile(users);
  await using rolecall = await signIn(profile);
  const { page } = rolecall;
  const changing = await act(page, true);
  await act(page, false);
  const times = Math.min(pairs, MOST_ACTS);
  const acts = async () => {
    for (let n = 0; n < times; n += 1) await act(page, n % 2 === 0);
    if (times % 2 === 1) await act(page, false);
  };
  const many = `${changing.toLocaleString("en")} users change`;
  const measured = [
    ...(await watch(rolecall, many, acts)),
    ...(await watch(rolecall, "a search runs", () => search(rolecall))),
  ];
  const reads = await runPairs(times, (which) =>
    which === "a" ? readDuring(page) : readIdle(page),
  );
  const what = `read a user while ${many} / while idle`;
  measured.push(compare({ id: "P12", what, bars: { ratio: 2 } }, reads));
  const again = await watch(rolecall, "someone signs in", () =>
    signInAgain(rolecall),
  );
  return [...measured, ...again];
}

async function watch(
  rolecall: SignedIn,
  what: string,
  work: () => Promise<void>,
): Promise<Measured[]> {
  const { main, page } = await watchDelays(rolecall, work);
  const about = { id: "P11", bars: BARS };
  return [
    observe({ ...about, what: `main is held up while ${what}` }, main),
    observe({ ...about, what: `the page is held up while ${what}` }, page),
  ];
}

/** Takes a role from a tenth of the users, or gives it back. @returns how many it changed */
async function act(page: Page, isTaking: boolean): Promise<number> {
  return page.evaluate(applyAct, bulkInput(isTaking));
}

const bulkInput = (isTaking: boolean) => ({
  // Who creates partners views them, too, among the sample users.
  selection: {
    kind: "matching" as const,
    filter: {
      role: { mode: "anyOf" as const, values: ["CREATE_PARTNERS" as const] },
    },
    except: [],
  },
  act: {
    kind: isTaking ? "removeRole" : "addRole",
    role: "VIEW_PARTNERS",
  } satisfies BulkAct,
});

/** In the page. */
async function applyAct(input: ReturnType<typeof bulkInput>): Promise<number> {
  const { bulk } = window.rolecall;
  const effect = await bulk.preview(input);
  if (!effect.ok) throw new Error(effect.error.message);
  const { mark, changing } = effect.data;
  const job = crypto.randomUUID();
  const answer = await bulk.apply({ ...input, mark, job });
  if (!answer.ok) throw new Error(answer.error.message);
  if (answer.data.changed !== changing || changing === 0)
    throw new Error(`Changed ${answer.data.changed} of ${changing}`);
  return changing;
}

async function search({ page, users }: SignedIn): Promise<void> {
  const words = ["smith", "an", "example.net", "ли", "garcia", "0795", "o"];
  for (let n = 0; n < SEARCHES; n += 1) {
    await users.search.fill(words[n % words.length] ?? "");
    await page.waitForTimeout(100);
  }
  await users.search.fill("");
}

async function signInAgain({ page, users }: SignedIn): Promise<void> {
  const door = new SignInPage(page);
  for (let n = 0; n < SIGN_INS; n += 1) {
    await door.signOut("Ada Lovelace");
    await door.signIn("ada", PASSWORD);
    await users.rows.first().waitFor();
  }
}

/** @returns milliseconds for one read, the mean of many that each gave the right answer */
function read(page: Page, times: number): Promise<number> {
  return page.evaluate(async (count) => {
    const { access, users } = window.rolecall;
    const current = await access.current({});
    if (!current.ok || current.data.stage !== "signedIn")
      throw new Error("Nobody is signed in");
    const { id } = current.data.me;
    const begun = performance.now();
    for (let n = 0; n < count; n += 1) {
      const answer = await users.get({ id });
      if (!answer.ok || answer.data.username !== "ada")
        throw new Error("Read wrong");
    }
    return (performance.now() - begun) / count;
  }, times);
}

/** The same once what an act left to be done is done. */
async function readIdle(page: Page): Promise<number> {
  await page.waitForTimeout(SETTLED);
  return read(page, 40);
}

/** The same for as long as an act on many users takes, which is taken back again. */
async function readDuring(page: Page): Promise<number> {
  const state = { isActing: true };
  const acting = act(page, true).finally(() => {
    state.isActing = false;
  });
  const sample: number[] = [];
  while (state.isActing) sample.push(await read(page, 40));
  await acting;
  await act(page, false);
  // The last of them went on after the act was done.
  const during = sample.length > 1 ? sample.slice(0, -1) : sample;
  return during.reduce((sum, each) => sum + each, 0) / during.length;
}
