import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { _electron, type Page } from "@playwright/test";
import { SignInPage } from "../e2e/pages/sign-in.ts";
import { launchOptions } from "../support/launch.ts";
import { createProfile } from "../support/profile.ts";
import { createTrials, type Fault } from "./fault.ts";

const PASSWORDS = {
  first: "granite-otter-lantern-42",
  changed: "velvet-cactus-orbit-71",
  byCode: "harbour-quartz-mitten-38",
  wrong: "thistle-anchor-pigment-55",
  /** As people do who are in the wrong field. */
  asUsername: "saffron-walrus-trellis-19",
};
const PERSON = {
  firstName: "Ada",
  lastName: "Lovelace",
  username: "ada",
  email: "ada@example.org",
};

/** S8: secrets go through the real app by every door, and are then looked for in all that it leaves behind. */
export async function trySecrets(): Promise<Fault> {
  const trials = createTrials(
    "S8",
    "secrets planted, then searched in the whole profile folder and what was said",
  );
  using profile = createProfile();
  const said: string[] = [];
  const app = await _electron.launch(launchOptions(profile));
  app.process().stdout?.on("data", (data: Buffer) => said.push(String(data)));
  app.process().stderr?.on("data", (data: Buffer) => said.push(String(data)));
  const page = await app.firstWindow();
  const issued = await plant(page);
  trials.hold("codes, keys and tokens were issued", issued.length === 3);
  await app.close();

  const files = filesOf(profile.folder);
  trials.hold("there was something to search", files.length > 10);
  for (const secret of [...Object.values(PASSWORDS), ...issued]) {
    const forms = formsOf(secret);
    for (const file of files) {
      const content = readFileSync(file);
      const isFound = forms.some((form) => content.includes(form));
      trials.hold(`${secret} in ${file}`, !isFound);
    }
    trials.hold(`${secret} was said`, !said.join("").includes(secret));
  }
  return trials.result(`${files.length} files`);
}

/** Uses every kind of secret, typed as well as called, and gives those that Rolecall made. */
async function plant(page: Page): Promise<string[]> {
  const issued = await page.evaluate(
    async ({ person, passwords }) => {
      const { access, users, tokens, profile } = window.rolecall;
      const data = async <T>(
        answer: Promise<{ ok: true; data: T } | { ok: false; error: object }>,
      ): Promise<T> => {
        const envelope = await answer;
        if (envelope.ok) return envelope.data;
        throw new Error(JSON.stringify(envelope.error));
      };
      const { first, changed, byCode } = passwords;
      await data(access.setUp({ ...person, password: first }));
      const { recoveryKey } = await data(access.issueRecoveryKey({}));
      await data(access.confirmRecoveryKey({ recoveryKey }));
      const username = "grace";
      const user = { ...person, username, roles: ["DEXADMIN"] };
      const { id } = await data(users.create(user));
      const { code } = await data(access.issueCode({ id }));
      const name = "script";
      const { token } = await data(tokens.issue({ userId: id, name }));
      await data(
        profile.changePassword({ password: first, newPassword: changed }),
      );
      await data(access.lock({}));
      await data(access.unlock({ password: changed }));
      await data(access.signOut({}));
      await data(access.useCode({ username, code, newPassword: byCode }));
      await data(access.signOut({}));
      return [recoveryKey, code, token];
    },
    { person: PERSON, passwords: PASSWORDS },
  );
  const signIn = new SignInPage(page);
  await signIn.heading.waitFor();
  await signIn.signIn(PERSON.username, PASSWORDS.wrong);
  await signIn.alert.waitFor();
  await signIn.signIn(PASSWORDS.asUsername, PASSWORDS.wrong);
  await signIn.alert.waitFor();
  return issued;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** A secret as it would lie in a file, without dashes, too. */
function formsOf(secret: string): Buffer[] {
  return [secret, secret.replaceAll("-", "")].flatMap((text) => {
    const bytes = Buffer.from(text);
    return [
      bytes,
      Buffer.from(text, "utf16le"),
      Buffer.from(bytes.toString("hex")),
      // Without what depends on where in a longer text it stands.
      Buffer.from(bytes.toString("base64").slice(0, -4)),
    ];
  });
}
