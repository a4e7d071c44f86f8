import { _electron, type Page } from "@playwright/test";
import { createProfile } from "../support/profile.ts";
import { PASSWORD, seedStore } from "../support/seed-profile.ts";
import { launchOptions } from "../support/launch.ts";
import type { Extent } from "./bench.ts";
import { compare, type Measured } from "./measured.ts";
import { runPairs } from "./statistics.ts";

/** Calls in one figure: enough to drown the clock's own grain. */
const CALLS = 50;

/** P3 and P4: reads through the whole bridge, against an empty call through the same. */
export async function measureCalls({ pairs }: Extent): Promise<Measured[]> {
  using profile = createProfile();
  await seedStore(profile.store, { samples: 1000 });
  const app = await _electron.launch(launchOptions(profile));
  try {
    const page = await app.firstWindow();
    const id = await signIn(page);
    const empty = () => timeCalls(page, "about", id);
    const get = await runPairs(pairs, (which) =>
      which === "a" ? timeCalls(page, "get", id) : empty(),
    );
    const list = await runPairs(pairs, (which) =>
      which === "a" ? timeCalls(page, "list", id) : empty(),
    );
    const page50 = "a page of 50 users / an empty call";
    return [
      compare(
        {
          id: "P3",
          what: "read one user / an empty call",
          bars: { ratio: 1.3 },
        },
        get,
      ),
      compare({ id: "P4", what: page50, bars: { ratio: 2.5 } }, list),
    ];
  } finally {
    await app.close();
  }
}

async function signIn(page: Page): Promise<string> {
  const id = await page.evaluate(async (password) => {
    const { access } = window.rolecall;
    const answer = await access.signIn({ username: "ada", password });
    return answer.ok ? answer.data.me.id : "";
  }, PASSWORD);
  if (id === "") throw new Error("Could not sign in");
  return id;
}

/** @returns milliseconds for one call, the mean of many that each gave the right answer */
function timeCalls(
  page: Page,
  what: "about" | "get" | "list",
  userId: string,
): Promise<number> {
  return page.evaluate(
    async ({ id, calls, arm }) => {
      const { settings, users } = window.rolecall;
      const arms = {
        about: async () => {
          const answer = await settings.about({});
          return answer.ok && answer.data.version !== "";
        },
        get: async () => {
          const answer = await users.get({ id });
          return answer.ok && answer.data.username === "ada";
        },
        list: async () => {
          const answer = await users.list({ pageSize: 50 });
          return answer.ok && answer.data.users.length === 50;
        },
      };
      const begun = performance.now();
      for (let call = 0; call < calls; call += 1) {
        if (!(await arms[arm]())) throw new Error(`Wrong answer to ${arm}`);
      }
      return (performance.now() - begun) / calls;
    },
    { id: userId, calls: CALLS, arm: what },
  );
}
