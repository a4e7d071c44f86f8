import {
  _electron,
  test as base,
  expect,
  type ElectronApplication,
  type Page,
} from "@playwright/test";
import { endApp, launchOptions } from "../support/launch.ts";
import { createProfile, type Profile } from "../support/profile.ts";
import { ADMIN, PASSWORD } from "../support/seed-profile.ts";
import { SignInPage } from "./pages/sign-in.ts";
import { UsersPage } from "./pages/users.ts";

/** A started Rolecall with its first window. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

export interface Fixtures {
  /** A folder of its own for each test. */
  profile: Profile;
  /** Starts the app on the test's profile; it is ended with the test. */
  launch: (...args: string[]) => Promise<RunningApp>;
  /** The same, signed in as the administrator of a seeded profile. */
  launchSignedIn: () => Promise<RunningApp & { readonly users: UsersPage }>;
}

export const test = base.extend<Fixtures>({
  // Playwright finds out what a fixture needs by this pattern.
  profile: async ({}, use) => {
    using profile = createProfile();
    await use(profile);
  },

  launch: async ({ profile }, use) => {
    const apps: ElectronApplication[] = [];
    const strayed: string[] = [];
    await use(async (...args) => {
      const app = await _electron.launch(launchOptions(profile, args));
      apps.push(app);
      const page = await app.firstWindow();
      for (const window of app.windows()) watch(window, strayed);
      app.on("window", (window) => watch(window, strayed));
      return { app, page };
    });
    for (const app of apps) await endApp(app);
    // Holds in every journey: nothing leaves the app, and its own policy never has to step in.
    expect(strayed).toEqual([]);
  },

  launchSignedIn: async ({ launch }, use) => {
    await use(async () => {
      const running = await launch();
      await new SignInPage(running.page).signIn(ADMIN.username, PASSWORD);
      const users = new UsersPage(running.page);
      await expect(users.heading).toBeVisible();
      return { ...running, users };
    });
  },
});

export { expect };

/** Notes what no page may do: requests to anywhere else, policy violations, errors nobody caught. */
function watch(page: Page, strayed: string[]): void {
  page.on("request", (request) => {
    if (!/^(app|blob|devtools):/.test(request.url())) {
      strayed.push(`request ${request.url()}`);
    }
  });
  page.on("console", (message) => {
    if (message.type() === "error" || /Security Policy/.test(message.text())) {
      strayed.push(`console ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => strayed.push(`error ${error.message}`));
}
