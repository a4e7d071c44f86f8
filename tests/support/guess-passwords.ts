import crypto from "node:crypto";
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { parseArgs } from "node:util";

// A second process that guesses at one account without end, in the store on its command line. It says
// `guess` before each guess, `hash` before each password that reaches scrypt, and the answer after it.

const { values } = parseArgs({
  options: {
    store: { type: "string", default: "" },
    username: { type: "string", default: "" },
    /** Milliseconds by which the clock on the wall is off. */
    off: { type: "string", default: "0" },
    /** How much faster than in truth the waits pass, so that nobody has to sit through them. */
    speed: { type: "string", default: "1" },
  },
});
const say = (word: string) => writeSync(1, `${word}\n`);

const scrypt = crypto.scrypt;
// The cast keeps the signature that is wrapped.
crypto.scrypt = ((...args: Parameters<typeof scrypt>) => {
  say("hash");
  scrypt(...args);
}) as typeof scrypt;
syncBuiltinESMExports();

// After that, so that main imports what was wrapped.
const { openStore } = await import("../../main/open-store.ts");
const { createLocks } = await import("../../main/access/locks.ts");
const { createExecute } = await import("../../main/dispatch/execute.ts");
const { createHandlers } = await import("../../main/handlers.ts");
const { plainFinder } = await import("../../main/store/search/finder.ts");

const open = await openStore("writer", values.store, false);
const { store, auditKey, sqlite } = open;
const about = { version: "0", electron: "0", sqlite };
const locks = createLocks(() => performance.now() * Number(values.speed));
const execute = createExecute({
  store,
  auditKey,
  handlers: createHandlers({ about, locks, auditKey, finder: plainFinder }),
  clock: () => Date.now() + Number(values.off),
  canWrite: true,
  report: (_, error) => console.error(error),
});

const AT_ONCE = 3;
/** Who must wait is patient: as long as the longest wait takes at the speed of the fault run. */
const PATIENCE_MS = 260;
const ways = ["access.signIn", "access.renewPassword"] as const;
const { username } = values;
const newPassword = "granite-otter-lantern-43";

async function guess(n: number): Promise<boolean> {
  say("guess");
  const { envelope } = await execute({
    operation: ways[n % ways.length] ?? ways[0],
    input: {
      username,
      password: `guess ${n}`,
      ...(n % ways.length === 1 && { newPassword }),
    },
    userId: null,
    via: "window",
    isOurs: true,
    session: null,
  });
  const reason = envelope.ok ? "right" : envelope.error.reason;
  say(reason);
  return reason.startsWith("locked_out");
}

for (let n = 0; ; n += AT_ONCE) {
  const burst = Array.from({ length: AT_ONCE }, (_, each) => guess(n + each));
  const areLocked = await Promise.all(burst);
  if (areLocked.every(Boolean))
    await new Promise((go) => setTimeout(go, PATIENCE_MS));
}
