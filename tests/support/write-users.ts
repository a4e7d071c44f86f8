import { writeSync } from "node:fs";
import { createLocks } from "../../main/access/locks.ts";
import { createExecute } from "../../main/dispatch/execute.ts";
import { createHandlers } from "../../main/handlers.ts";
import { plainFinder } from "../../main/store/search/finder.ts";
import { openStore } from "../../main/open-store.ts";

// A second process that creates users without end in the store named on its command line, as its first
// user, and says the id of each once that was acknowledged.
const [, , storeFile = "", prefix = ""] = process.argv;
const { store, auditKey, sqlite } = await openStore("writer", storeFile, false);
const execute = createExecute({
  store,
  auditKey,
  handlers: createHandlers({
    about: { version: "0", electron: "0", sqlite },
    locks: createLocks(() => performance.now()),
    finder: plainFinder,
    auditKey,
  }),
  clock: () => Date.now(),
  canWrite: true,
  report: (_, error) => console.error(error),
});
for (let n = 0; ; n += 1) {
  const { envelope } = await execute({
    operation: "users.create",
    input: {
      firstName: "A",
      lastName: "B",
      username: `${prefix}${n}`,
      email: "a@example.org",
    },
    userId: 1,
    via: "api",
    isOurs: true,
    session: null,
  });
  if (!envelope.ok) throw new Error(envelope.error.message);
  writeSync(1, `${prefix}${n}\n`);
}
