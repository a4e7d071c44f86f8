import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { createProfile, type Profile } from "../support/profile.ts";
import { userFields } from "../support/rolecall.ts";
import { seedStore } from "../support/seed-profile.ts";
import { launchOptions } from "../support/launch.ts";
import { expect, test } from "./app.ts";

test("what was answered is there after the process is killed", async ({
  profile,
  launchSignedIn,
}) => {
  await seedStore(profile.store);
  for (let round = 0; round < 3; round += 1) {
    const { app, page } = await launchSignedIn();
    const fields = userFields({ username: `kept${String(round)}` });
    const answer = await page.evaluate(
      (input) => window.rolecall.users.create(input),
      fields,
    );
    app.process().kill("SIGKILL");
    expect(answer.ok).toBe(true);
    await app.close().catch(() => undefined);
  }
  const { users } = await launchSignedIn();
  await expect(users.count("4 users")).toBeVisible();
});

for (const [name, breakStore, words] of [
  ["missing", (file: string) => rmSync(file), "is missing"],
  [
    "foreign",
    (file: string) => {
      rmSync(file);
      new Database(file).exec("CREATE TABLE theirs (a)").close();
    },
    "not a Rolecall user store",
  ],
  [
    "newer",
    (file: string) => {
      const database = new Database(file);
      database.pragma("user_version = 9000");
      database.close();
    },
    "newer Rolecall",
  ],
  [
    "cut off",
    (file: string) => {
      writeFileSync(file, readFileSync(file).subarray(0, 8192));
    },
    "damaged",
  ],
] as const) {
  test(`a store that is ${name} is told, left as it is, and never set up anew`, async ({
    profile,
    launch,
  }) => {
    await seedStore(profile.store);
    breakStore(profile.store);
    const before = contentOf(profile.store);
    const { app, page } = await launch();
    await expect(
      page.getByRole("heading", { name: /can’t open its user store/ }),
    ).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
    await app.close();
    expect(contentOf(profile.store)).toEqual(before);
  });
}

test("a second app on the same store says who has it, and ends with 3", async ({
  profile,
  launch,
}) => {
  await seedStore(profile.store);
  const { app, page } = await launch();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  using other = createProfile();
  const second = await startAndWait(other, `--store=${profile.store}`);
  expect(second.status).toBe(3);
  expect(second.said).toContain(`has the user store ${profile.store} open`);
  expect(second.said).toContain(String(app.process().pid));
});

test("a second start of the same profile hands over to the first, and ends with 0", async ({
  profile,
  launch,
}) => {
  await seedStore(profile.store);
  const { app, page } = await launch();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect((await startAndWait(profile)).status).toBe(0);
  expect(app.windows()).toHaveLength(1);
});

test("the store and its key are for their owner alone", async ({
  profile,
  launch,
}) => {
  test.skip(process.platform === "win32", "Windows has no such mode bits");
  const { page } = await launch();
  await expect(page.getByRole("heading")).toBeVisible();
  const { statSync } = await import("node:fs");
  for (const name of ["store.db", "store.key", "store.lock"]) {
    const { mode } = statSync(join(profile.folder, name));
    expect(mode & 0o077, name).toBe(0);
  }
});

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Starts an app that is to end by itself. */
async function startAndWait(profile: Profile, ...switches: string[]) {
  const { args, env, cwd } = launchOptions(profile, switches);
  // The path that the electron package resolves to, whichever runtime that is.
  const electron = (await import("electron")).default as unknown as string;
  const child = spawn(electron, args, { env, cwd });
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const [status] = (await once(child, "exit")) as [number | null];
  return { status, said };
}
