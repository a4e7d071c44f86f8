import {
  _electron,
  type ElectronApplication,
  type Page,
} from "@playwright/test";
import { SignInPage } from "../e2e/pages/sign-in.ts";
import { UsersPage } from "../e2e/pages/users.ts";
import { endApp, launchOptions } from "../support/launch.ts";
import type { Profile } from "../support/profile.ts";
import { ADMIN, PASSWORD } from "../support/seed-profile.ts";

export interface SignedIn extends AsyncDisposable {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly users: UsersPage;
  /**
   * Milliseconds from the moment when the password was found right until the first rows are painted and the
   * search can be used.
   */
  readonly arrival: number;
}

/** Starts the built app on a profile and signs its administrator in. */
export async function signIn(profile: Profile): Promise<SignedIn> {
  const app = await _electron.launch(launchOptions(profile));
  // Nobody waits for what an ordinary end still does.
  const end = () => endApp(app);
  try {
    const page = await app.firstWindow();
    const users = new UsersPage(page);
    await new SignInPage(page).submit.waitFor();
    const arriving = page.evaluate(waitForRows);
    arriving.catch(() => undefined);
    await new SignInPage(page).signIn(ADMIN.username, PASSWORD);
    const arrival = await arriving;
    await users.rows.first().waitFor();
    return { app, page, users, arrival, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** In the page: from the session's beginning to rows on the screen. */
function waitForRows(): Promise<number> {
  return new Promise((resolve) => {
    let begun: number | undefined;
    window.rolecall.onEvent(({ type }) => {
      if (type === "session") begun ??= performance.now();
    });
    const isThere = () =>
      document.querySelectorAll("[role=grid] tbody tr").length > 1 &&
      document.querySelector("input[type=search]:enabled") !== null;
    const look = () => {
      if (begun === undefined || !isThere()) {
        requestAnimationFrame(look);
        return;
      }
      const from = begun;
      // What a frame begins with is on the screen when the next one begins.
      requestAnimationFrame(() => resolve(performance.now() - from));
    };
    look();
  });
}
