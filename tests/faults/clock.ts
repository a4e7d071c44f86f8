import { createSession } from "../../main/access/session.ts";
import type { Status } from "../../preload/contract/user-filter.ts";
import { findBroken } from "../support/audit-chain.ts";
import {
  auditKey,
  createRolecall,
  type Rolecall,
} from "../support/rolecall.ts";
import { createTrials, type Fault } from "./fault.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const JUMPS = {
  "a day back": (now: number) => now - DAY,
  "to 1970": () => 0,
  "ten years on": (now: number) => now + 3_652 * DAY,
};

type Hold = (name: string, isSo: boolean) => void;
type Jump = (now: number) => number;

/** F7: the clock on the wall jumps; sessions, locks, codes, ages and the order of the log stay right. */
export async function tryClockJumps(): Promise<Fault> {
  const trials = createTrials(
    "F7",
    "clock a day back, to 1970, ten years on: sessions, locks, codes, log",
  );
  for (const [name, jump] of Object.entries(JUMPS)) {
    const hold: Hold = (what, isSo) => trials.hold(`${name}: ${what}`, isSo);
    trySession(jump, hold);
    await tryLock(jump, hold);
    await tryCode(jump, hold);
    await tryAge(jump, hold);
  }
  return trials.result();
}

function trySession(jump: Jump, hold: Hold): void {
  const time = { now: Date.UTC(2026, 5, 1), monotonic: 0 };
  const session = createSession({
    monotonic: () => time.monotonic,
    now: () => time.now,
    onChange: () => undefined,
  });
  const user = { userId: 1, generation: 1, idleMinutes: 15 };
  session.change({ kind: "start", user }, null);
  time.now = jump(time.now);
  const claim = () => session.current()?.claim;
  hold("a session goes on", claim()?.isLocked === false);
  time.monotonic += 15 * MINUTE - 1;
  hold("it is idle no sooner", claim()?.isLocked === false);
  time.monotonic += 1;
  hold("and locks in time", claim()?.isLocked === true);
  time.monotonic += 12 * 60 * MINUTE;
  hold("it ends after twelve hours", session.current() === null);
}

const statusOf = async (rolecall: Rolecall, id: string): Promise<Status> => {
  const { envelope } = await rolecall.callRaw("users.get", { id });
  // The cast states what `users.get` answers.
  return (envelope as { data: { status: Status } }).data.status;
};

async function tryLock(jump: Jump, hold: Hold): Promise<void> {
  const rolecall = await createRolecall();
  const { uid } = await rolecall.addUser();
  const guess = async () => {
    const input = { username: "jdoe", code: "0000" };
    const asker = { userId: null };
    const { envelope } = await rolecall.callRaw(
      "access.checkCode",
      input,
      asker,
    );
    return envelope.ok ? "right" : envelope.error.reason;
  };
  for (let n = 0; n < 5; n += 1) await guess();
  rolecall.time.now = jump(rolecall.time.now);
  await rolecall.tick();
  hold(
    "who is locked stays so",
    (await statusOf(rolecall, uid)) === "lockedOut",
  );
  hold("and is not heard", (await guess()) === "locked_out");
  rolecall.pass(MINUTE - 1);
  rolecall.restart();
  await rolecall.tick();
  hold("a restart begins the wait again", (await guess()) === "locked_out");
  rolecall.pass(MINUTE - 1);
  hold("all of it", (await guess()) === "locked_out");
  rolecall.pass(1);
  await rolecall.tick();
  hold("then it is over", (await statusOf(rolecall, uid)) === "active");
  hold("the sixth is heard", (await guess()) === "wrong_code");
  hold("and locks for longer", (await guess()) === "locked_out");
  hold("the log is whole", findBroken(rolecall.database, auditKey) === null);
}

async function tryCode(jump: Jump, hold: Hold): Promise<void> {
  const rolecall = await createRolecall();
  const { uid } = await rolecall.addUser({ roles: ["DEXADMIN"] });
  const issued = await rolecall.call("access.issueCode", { id: uid });
  const code = issued.ok ? issued.data.code : "";
  const isRight = async () => {
    const input = { username: "jdoe", code };
    const asker = { userId: null };
    return (await rolecall.callRaw("access.checkCode", input, asker)).envelope
      .ok;
  };
  const before = rolecall.time.now;
  hold("a code is right on its day", await isRight());
  rolecall.time.now = jump(before);
  hold("and on no other", !(await isRight()));
  rolecall.time.now = before + DAY - 1;
  hold("up to its end", await isRight());
  rolecall.time.now = before + DAY;
  hold("and not after", !(await isRight()));
}

async function tryAge(jump: Jump, hold: Hold): Promise<void> {
  const rolecall = await createRolecall();
  const { uid } = await rolecall.addUser({}, { canSignIn: true });
  const changes = { passwordMaxAgeDays: 90 };
  await rolecall.call("settings.edit", { changes });
  const before = rolecall.time.now;
  rolecall.time.now = jump(before);
  await rolecall.tick();
  const isLater = rolecall.time.now > before;
  const expected = isLater ? "expired" : "active";
  hold(
    "a password is as old as the clock says",
    (await statusOf(rolecall, uid)) === expected,
  );
  rolecall.time.now = before;
  await rolecall.tick();
  hold("and young again with it", (await statusOf(rolecall, uid)) === "active");
  hold("the log is whole", findBroken(rolecall.database, auditKey) === null);
}
