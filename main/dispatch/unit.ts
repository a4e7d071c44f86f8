import { operations } from "../../preload/contract/index.ts";
import type { Store, UnitOfWork } from "../store/store.ts";
import { findAccount, type Account } from "./account.ts";
import { AppError } from "./app-error.ts";
import {
  authorise,
  isStanding,
  mustBeConfirmed,
  mustHold,
} from "./authorise.ts";
import type { Call, SessionChange } from "./call.ts";
import { createChanges, type ChangesOfCall } from "./changes.ts";
import { createEntries } from "./entries.ts";
import type { Context, Life, Parts } from "./handler.ts";

/** What a call leaves behind besides its answer. */
export interface Effects {
  session: SessionChange | null;
  /** uid of the user whom the call is about, as far as that is known. */
  about: string | null;
  readonly changed: ChangesOfCall;
}

/** A call on its way, with who waits for it and what it has come to so far. */
export interface Course {
  readonly call: Call;
  readonly life: Life;
  readonly effects: Effects;
}

interface UnitParts extends Parts {
  readonly store: Store;
  readonly canWrite: boolean;
}

/**
 * Runs one unit of work of a call: who asks and whether they may, read from the store now; the work; then
 * the log, in the same transaction. What it changed counts once it is committed.
 */
export async function runUnit<T>(
  parts: UnitParts,
  { call, life, effects }: Course,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const changed = createChanges();
  const run = async (unit: UnitOfWork): Promise<T> => {
    const account =
      call.userId === null ? undefined : await findAccount(unit, call.userId);
    await authorise(unit, operations[call.operation], call, account);
    const now = parts.clock();
    const standing = isStanding(call, account) ? account : undefined;
    const entries = createEntries({
      unit,
      key: parts.auditKey,
      now,
      call,
      actor: () => actorOf(standing, effects),
      changed,
    });
    const result = await work({
      unit,
      now,
      userId: call.userId,
      session: call.session,
      account: standing,
      caller: () => signedIn(standing),
      mustBeConfirmed: () => mustBeConfirmed(call),
      mustHold: (part) => mustHold(part, signedIn(standing)),
      ...life,
      record: entries.record,
      recordStatus: entries.recordStatus,
      recordMany: entries.recordMany,
      about(user) {
        effects.about = user.uid;
      },
      changeSession(change) {
        effects.session = change;
      },
    });
    await entries.write();
    return result;
  };
  const { store } = parts;
  const result = await (parts.canWrite ? store.write(run) : store.read(run));
  for (const each of changed.list()) effects.changed.add(each);
  return result;
}

function signedIn(account: Account | undefined): Account {
  if (account) return account;
  throw new AppError("UNAUTHENTICATED", "signed_out");
}

/** Who signs in, or sets up, is the one who does it, although the call came from nobody. */
function actorOf(account: Account | undefined, { session }: Effects) {
  return session?.kind === "start"
    ? session.user.userId
    : (account?.id ?? null);
}
