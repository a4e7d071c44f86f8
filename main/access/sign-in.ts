import type { AccessState } from "../../preload/contract/access.ts";
import { ADMINISTRATOR, holdsRole } from "../../preload/contract/roles.ts";
import type { Changes } from "../audit/entry.ts";
import { AppError } from "../dispatch/app-error.ts";
import { adminToolRefusal } from "../dispatch/authorise.ts";
import type { Context, Handlers, StepContext } from "../dispatch/handler.ts";
import { readPolicies, readSetting } from "../store/settings.ts";
import { rolesFromColumn } from "../store/columns.ts";
import { setPassword } from "../users/credentials.ts";
import {
  enter,
  find,
  hashNewPassword,
  toMe,
  wrongPassword,
  type Door,
  type Found,
} from "./door.ts";

type SignIn = Pick<
  Handlers<"access">,
  | "current"
  | "signIn"
  | "renewPassword"
  | "signOut"
  | "lock"
  | "unlock"
  | "confirmPassword"
>;

/** Signing in and out, and the lock in between. */
export function createSignInHandlers(door: Door): SignIn {
  return {
    current: (_, context) => currentState(context),

    signIn: {
      async inSteps({ username, password }, steps) {
        const knock = await door.knock(steps, { username }, password);
        return door.open(steps, knock, wrongCredentials, (context, found) =>
          letIn(context, found),
        );
      },
    },

    renewPassword: {
      async inSteps({ username, password, newPassword }, steps) {
        const knock = await door.knock(steps, { username }, password);
        const found = await door.open(steps, knock, wrongCredentials, asFound);
        const hash = await hashNewPassword(newPassword, found);
        return door.open(
          steps,
          knock,
          wrongCredentials,
          async (context, now) => {
            const change = await setPassword(context, now.user.id, hash);
            const entered = await letIn(context, now, change?.changes);
            // Thrown, so that nothing of it stays where the door does not open.
            if (entered instanceof AppError) throw entered;
            return entered;
          },
        );
      },
    },

    signOut(_, context) {
      context.record(context.caller(), null);
      context.changeSession({ kind: "end" });
      return Promise.resolve({});
    },

    lock(_, context) {
      context.record(context.caller(), null);
      context.changeSession({ kind: "lock" });
      return Promise.resolve({});
    },

    unlock: {
      inSteps: ({ password }, steps) =>
        giveAgain(door, steps, password, "unlock"),
    },

    confirmPassword: {
      inSteps: ({ password }, steps) =>
        giveAgain(door, steps, password, "confirm"),
    },
  };
}

/** Has the one who is signed in prove once more that it is them. */
async function giveAgain(
  door: Door,
  steps: StepContext,
  password: string,
  kind: "unlock" | "confirm",
) {
  const { id: userId } = await steps.inUnit((context) =>
    Promise.resolve(context.caller()),
  );
  const knock = await door.knock(steps, { userId }, password);
  return door.open(steps, knock, wrongPassword, (context, { user }) => {
    context.record(user, null);
    context.changeSession({ kind });
    return Promise.resolve({});
  });
}

const asFound = (_: Context, found: Found) => Promise.resolve(found);

async function letIn(context: Context, found: Found, changes?: Changes) {
  const entered = await enter(context, found);
  if (!(entered instanceof AppError))
    context.record(found.user, changes ?? null);
  return entered;
}

async function currentState(context: Context): Promise<AccessState> {
  const { unit, userId, session, account } = context;
  if (!(await readSetting(unit, "setUpAt"))) return { stage: "setUp" };
  const demo = (await readSetting(unit, "demo")) ?? null;
  const found = account && (await find(unit, { userId: account.id }));
  const isBarred =
    !found || (await adminToolRefusal(unit, rolesFromColumn(found.user.roles)));
  if (isBarred || !session) {
    // Who may not stay signed in is not signed in again by being let back in.
    if (userId !== null) context.changeSession({ kind: "end" });
    return { stage: "signedOut", demo };
  }
  const me = toMe(found.user);
  if (session.isLocked) return { stage: "locked", me };
  const keySavedAt = await readSetting(unit, "recoveryKeyConfirmedAt");
  const { startedAt, endsAt } = session;
  return {
    stage: "signedIn",
    me,
    // Only who can issue one is asked to save it.
    mustSaveRecoveryKey:
      keySavedAt === undefined && holdsRole(me.roles, ADMINISTRATOR),
    isDemo: demo !== null,
    session: { startedAt, endsAt },
    adminToolFor: (await readPolicies(unit)).adminToolFor,
  };
}

const wrongCredentials = () =>
  new AppError("UNAUTHENTICATED", "wrong_credentials");
