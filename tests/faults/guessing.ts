import { createLocks, waitAfter } from "../../main/access/locks.ts";
import { createExecute } from "../../main/dispatch/execute.ts";
import { createHandlers } from "../../main/handlers.ts";
import { plainFinder } from "../../main/store/search/finder.ts";
import { openStore } from "../../main/open-store.ts";
import type { OperationName } from "../../preload/contract/index.ts";
import { startScript } from "../support/processes.ts";
import { createProfile } from "../support/profile.ts";
import { ADMIN, PASSWORD, seedStore } from "../support/seed-profile.ts";
import { createTrials, type Fault } from "./fault.ts";

const DAY = 24 * 60 * 60 * 1000;
const GUESSES = 1_000;
const MOST_HASHES = 100;
/** A wait of a day then takes a quarter of a second. */
const SPEED = (4 * DAY) / 1_000;
const VICTIM = { ...ADMIN, username: "grace", firstName: "Grace" };

/** S5: a thousand guesses at one account, by a process that is killed and whose clock is set again and again. */
export async function tryGuessing(): Promise<Fault> {
  const trials = createTrials(
    "S5",
    `${GUESSES} guesses over kills, restarts and clock jumps: at most ${MOST_HASHES} reach the hash`,
  );
  using profile = createProfile();
  await seedStore(profile.store, { people: [VICTIM] });
  const clocks = [0, -DAY, -Date.now(), 3_652 * DAY];
  const count = { guess: 0, hash: 0, right: 0, kills: 0 };
  while (count.guess < GUESSES) {
    const off = clocks[count.kills % clocks.length] ?? 0;
    const guessing = startScript(
      "guess-passwords.ts",
      ...[`--store=${profile.store}`, `--username=${VICTIM.username}`],
      ...[`--off=${off}`, `--speed=${SPEED}`],
    );
    const said: string[] = [];
    const lines = 20 + Math.floor(Math.random() * 120);
    while (said.length < lines) said.push(await guessing.nextLine());
    said.push(...(await guessing.kill()));
    for (const word of said) {
      if (word === "guess" || word === "hash" || word === "right")
        count[word] += 1;
    }
    count.kills += 1;
  }
  trials.hold("no more reached the hash", count.hash <= MOST_HASHES);
  trials.hold("guessing went on until no more was heard", count.hash >= 90);
  trials.hold("no guess was right", count.right === 0);
  await lookAfter(profile.store, trials.hold);
  const { guess, hash, kills } = count;
  return trials.result(`${hash} of ${guess} guesses, ${kills} kills`);
}

/** What is left when the guessing is over: one account locked, the others untouched, and a way out. */
async function lookAfter(
  file: string,
  hold: (name: string, isSo: boolean) => void,
): Promise<void> {
  const open = await openStore("writer", file, false);
  const { store, auditKey, sqlite } = open;
  const locks = createLocks(() => performance.now());
  const about = { version: "0", electron: "0", sqlite };
  const execute = createExecute({
    store,
    auditKey,
    handlers: createHandlers({ about, locks, auditKey, finder: plainFinder }),
    clock: () => Date.now(),
    canWrite: true,
    report: (_, error) => console.error(error),
  });
  const call = async (operation: OperationName, input: unknown, by = 0) => {
    const { envelope } = await execute({
      operation,
      input,
      userId: by || null,
      via: by ? "api" : "window",
      isOurs: true,
      session: null,
    });
    return envelope.ok ? "ok" : envelope.error.reason;
  };
  const signIn = (username: string) =>
    call("access.signIn", { username, password: PASSWORD });
  const { username } = VICTIM;
  const { uid } = await store.read(({ db }) =>
    db
      .selectFrom("users")
      .select("uid")
      .where("username", "=", username)
      .executeTakeFirstOrThrow(),
  );
  hold("a hundred wrong guesses lock for good", waitAfter(100) === Infinity);
  const locked = await signIn(username);
  hold("it is locked for good", locked === "locked_out_for_good");
  hold("another account signs in", (await signIn(ADMIN.username)) === "ok");
  hold("it is unlocked", (await call("users.unlock", { id: uid }, 1)) === "ok");
  hold("and signs in again", (await signIn(username)) === "ok");
  open.close();
}
