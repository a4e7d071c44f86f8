import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outcome } from "../../../main/dispatch/call.ts";
import { statusOf } from "../../../main/users/status.ts";
import {
  STATUSES,
  type Status,
} from "../../../preload/contract/user-filter.ts";
import { PASSWORD, passwordOf } from "../../support/passwords.ts";
import {
  createRolecall,
  dataOf,
  type AuditRow,
  type Rolecall,
} from "../../support/rolecall.ts";
import { countHashes } from "../../support/scrypt.ts";
import { createModel, step, type Step } from "./status-model.ts";

// Statuses as events and the clock make them, against a plain model of product section 4.

countHashes();

const nobody = { userId: null } as const;

/** A user to whom the steps happen, and what the test has to know to take them. */
async function createSubject(rolecall: Rolecall) {
  const user = await rolecall.addUser({ roles: ["DEXADMIN"] });
  const find = () => rolecall.call("users.get", { id: user.uid });
  let password = PASSWORD;
  let code = "0000-0000-0000-0000";
  let passwords = 0;
  const username = "jdoe";

  async function edit(status: "active" | "deactivated") {
    const { version } = dataOf(await find());
    const changes = { status };
    return rolecall.callRaw("users.edit", { id: user.uid, version, changes });
  }

  async function issueCode() {
    const input = { id: user.uid };
    const outcome = await rolecall.callRaw("access.issueCode", input);
    // The cast states the answer of this operation.
    if (outcome.envelope.ok)
      ({ code } = outcome.envelope.data as { readonly code: string });
    return outcome;
  }

  /** With a password that was never used before, which then is the one. */
  async function change(call: (newPassword: string) => Promise<Outcome>) {
    const newPassword = passwordOf((passwords += 1));
    const outcome = await call(newPassword);
    if (outcome.envelope.ok) password = newPassword;
    return outcome;
  }

  function act(step: Step) {
    switch (step.kind) {
      case "wrong":
        return rolecall.callRaw(
          "access.signIn",
          { username, password: "wrong" },
          nobody,
        );
      case "right":
        return rolecall.callRaw(
          "access.signIn",
          { username, password },
          nobody,
        );
      case "renew":
        return change((newPassword) =>
          rolecall.callRaw(
            "access.renewPassword",
            { username, password, newPassword },
            nobody,
          ),
        );
      case "useCode":
        return change((newPassword) =>
          rolecall.callRaw(
            "access.useCode",
            { username, code, newPassword },
            nobody,
          ),
        );
      case "issueCode":
        return issueCode();
      case "deactivate":
        return edit("deactivated");
      case "activate":
        return edit("active");
      case "unlock":
        return rolecall.callRaw("users.unlock", { id: user.uid });
      case "policy":
        return rolecall.callRaw("settings.edit", {
          changes: { passwordMaxAgeDays: step.days },
        });
      case "restart":
        rolecall.restart();
        return null;
      case "tick":
      case "pass":
      case "jump":
        return null;
    }
  }

  return { user, find, act };
}

/** The values of one user's status by the log, each entry beginning where the one before ended. */
function loggedStatus(rows: readonly AuditRow[], uid: string, first: Status) {
  return rows
    .filter(({ object, changes }) => object === uid && changes !== null)
    .flatMap(({ changes }) => {
      // The cast states what the log holds of a status.
      const { status } = JSON.parse(changes ?? "{}") as {
        readonly status?: readonly [Status, Status];
      };
      return status ? [status] : [];
    })
    .reduce((before, [from, to]) => {
      expect(from, "an entry begins where the last one ended").toBe(before);
      expect(to).not.toBe(from);
      return to;
    }, first);
}

async function check(
  rolecall: Rolecall,
  subject: Awaited<ReturnType<typeof createSubject>>,
  expected: ReturnType<typeof createModel>,
) {
  const user = dataOf(await subject.find());
  expect(user.status).toBe(expected.status());
  expect(user.version).toBe(expected.version());
  const sort = { by: "status", descending: false } as const;
  const { users } = dataOf(await rolecall.call("users.list", { sort }));
  const places = users.map(({ status }) => STATUSES.indexOf(status));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(users.find(({ id }) => id === user.id)?.status).toBe(user.status);
  const credentials = await rolecall.store.read(({ db }) =>
    db
      .selectFrom("credentials")
      .selectAll()
      .where("user_id", "=", subject.user.id)
      .executeTakeFirst(),
  );
  if (expected.isActive())
    expect(statusOf(credentials, rolecall.time.now, expected.maxAge())).toBe(
      user.status,
    );
}

test("a status is what product section 4 says, whatever happens in which order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 60, size: "max" }),
      async (steps) => {
        const rolecall = await createRolecall();
        const subject = await createSubject(rolecall);
        const model = createModel(rolecall.time);
        const tick = async () => {
          await rolecall.tick();
          model.take({ kind: "tick" });
          await check(rolecall, subject, model);
        };
        for (const each of steps) {
          // What goes back and forth between two ticks is mended later: see status-edges.test.ts.
          const isSet = each.kind === "policy" || each.kind === "jump";
          if (isSet) await tick();
          const times = each.kind === "wrong" ? each.times : 1;
          for (let n = 0; n < times; n += 1) {
            // The acts first: the model moves the clocks that both share.
            const envelope = (await subject.act(each))?.envelope;
            const expected = model.take(each);
            if (envelope)
              expect(envelope.ok ? "ok" : envelope.error.reason).toBe(expected);
          }
          if (isSet || each.kind === "tick") await tick();
        }
        await tick();
        const last = loggedStatus(
          rolecall.auditRows(),
          subject.user.uid,
          "active",
        );
        expect(last).toBe(model.status());
        expect(rolecall.reports).toEqual([]);
        rolecall.database.close();
      },
    ),
    { numRuns: 100 },
  );
});
