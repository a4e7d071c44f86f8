import type { Page } from "@playwright/test";
import type { UserFields } from "../../preload/contract/users.ts";

// What a test asks of main past the screen, as whoever is signed in.

/** Lets everyone with a role use the Admin tool. */
export async function openToRoleHolders(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const changes = { adminToolFor: "roleHolders" } as const;
    const answer = await window.rolecall.settings.edit({ changes });
    if (!answer.ok) throw new Error(answer.error.message);
  });
}

/** Changes a user as another administrator would. */
export async function editUser(
  page: Page,
  username: string,
  changes: Partial<UserFields>,
): Promise<void> {
  await page.evaluate(
    async ([search, { roles, ...wanted }]) => {
      const { users } = window.rolecall;
      const found = await users.list({ search });
      const user = found.ok
        ? found.data.users.find((each) => each.username === search)
        : undefined;
      if (!user) throw new Error("No such user");
      const { id, version } = user;
      const fields = { ...wanted, ...(roles && { roles: [...roles] }) };
      const answer = await users.edit({ id, version, changes: fields });
      if (!answer.ok) throw new Error(answer.error.message);
    },
    [username, changes] as const,
  );
}

/** Guesses wrong at sign-in so often, and answers the last refusal's reason. */
export async function guessWrong(
  page: Page,
  username: string,
  times: number,
): Promise<string> {
  return page.evaluate(
    async ([name, count]) => {
      let reason = "";
      for (let n = 0; n < count; n += 1) {
        const { access } = window.rolecall;
        const input = { username: name, password: `wrong guess ${n}` };
        const answer = await access.signIn(input);
        reason = answer.ok ? "" : answer.error.reason;
      }
      return reason;
    },
    [username, times] as const,
  );
}
