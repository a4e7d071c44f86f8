import { z } from "zod";
import { operation } from "./operation.ts";
import type { Role } from "./roles.ts";
import type { AdminToolFor } from "./settings.ts";
import { userFields, userId } from "./users.ts";

/** The signed-in user, as the page needs to know them. */
export interface Me {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly roles: readonly Role[];
}

/** The time that a session has. All UTC, milliseconds. */
export interface SessionTimes {
  readonly startedAt: number;
  /** When it ends whatever is done. */
  readonly endsAt: number;
}

/** Where the window stands: which of its first screens it shows. */
export type AccessState =
  | { readonly stage: "setUp" }
  /** `demo` only where the store itself says that it is a demonstration. */
  | { readonly stage: "signedOut"; readonly demo: DemoAccount | null }
  /** Locked: nothing is shown or answered until the same user gives the password again. */
  | { readonly stage: "locked"; readonly me: Me }
  /** Until its recovery key has been saved, an installation can be locked out for good. */
  | {
      readonly stage: "signedIn";
      readonly me: Me;
      readonly mustSaveRecoveryKey: boolean;
      /** So that a demonstration is marked as one wherever it is shown. */
      readonly isDemo: boolean;
      readonly session: SessionTimes;
      /** The policy, for words about what a role is good for. */
      readonly adminToolFor: AdminToolFor;
    };

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
}

/** What a password fails to be; the page words each of them, all at once. */
export const PASSWORD_RULES = [
  "at_least_15",
  "at_most_256",
  "not_common",
  "not_repeated",
  "no_run",
  "not_own_names",
] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

/** Bounds what a stranger can make us read; the rule itself is `at_most_256`, after NFKC. */
export const password = z
  .string({ error: "required" })
  .max(1024, { error: "password_too_long" });

const { firstName, lastName, username, email } = userFields.shape;
/** As typed at the door, where no field of a user is filled in. */
const nameTyped = z.string().max(1024);
const secretTyped = z.string({ error: "required" }).max(200);

/** How a user stands with signing in. Times are UTC, milliseconds; null where there is none. */
export interface SignInState {
  /** Whether their roles and status would let them into the Admin tool, given a password. */
  readonly mayEnter: boolean;
  readonly passwordSetAt: number | null;
  /** Until when an open one-time code can be used. */
  readonly codeExpiresAt: number | null;
  readonly lockedUntil: number | null;
  /** Locked Out so often in a row that time alone does not end it. */
  readonly isLockedForGood: boolean;
}

/** An administrator whom the recovery key can give a new password. */
export interface Recoverable {
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
}

export const access = {
  current: operation<AccessState>()({
    needs: "anyone",
    thread: "reader",
    input: z.strictObject({}),
    audit: "Open window",
  }),
  checkPassword: operation<{ readonly unmet: readonly PasswordRule[] }>()({
    needs: "anyone",
    thread: "jobs",
    input: z.strictObject({
      password,
      /** The person's own names, of which a password must not be made. */
      names: z.array(z.string().max(300)).max(10),
    }),
    audit: "Check password",
  }),
  /** Creates the first administrator and signs them in; refused once that has been done. */
  setUp: operation<{ readonly me: Me }>()({
    needs: "anyone",
    thread: "writer",
    input: z.strictObject({ firstName, lastName, username, email, password }),
    audit: "Set up",
  }),
  signIn: operation<{ readonly me: Me }>()({
    needs: "anyone",
    thread: "writer",
    input: z.strictObject({ username: nameTyped, password }),
    audit: "Sign in",
  }),
  signOut: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({}),
    whileLocked: true,
    audit: "Sign out",
  }),
  /** Takes the contents off all windows until the password is given again. */
  lock: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({}),
    audit: "Lock window",
  }),
  unlock: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({ password }),
    whileLocked: true,
    audit: "Unlock window",
  }),
  /** Gives the password again, for what asks for it; valid for five minutes. */
  confirmPassword: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({ password }),
    audit: "Confirm password",
  }),
  /** Signs in who is Expired, with a new password in place of the old one. */
  renewPassword: operation<{ readonly me: Me }>()({
    needs: "anyone",
    thread: "writer",
    input: z.strictObject({
      username: nameTyped,
      password,
      newPassword: password,
    }),
    audit: "Renew password",
  }),
  /** Gives a user a one-time code, shown this once; one given before ends. The old password stays until it is used. */
  issueCode: operation<{
    readonly code: string;
    readonly expiresAt: number;
  }>()({
    needs: "DEXADMIN",
    thread: "writer",
    input: z.strictObject({ id: userId }),
    asksPassword: () => true,
    audit: "Issue one-time code",
  }),
  /** Whether a one-time code is right, so that a new password can be asked for; it stays unused. */
  checkCode: operation<{ readonly names: readonly string[] }>()({
    needs: "anyone",
    thread: "writer",
    input: z.strictObject({ username: nameTyped, code: secretTyped }),
    audit: "Check one-time code",
  }),
  /** Uses a one-time code up: sets a new password and signs in with it. */
  useCode: operation<{ readonly me: Me }>()({
    needs: "anyone",
    thread: "writer",
    input: z.strictObject({
      username: nameTyped,
      code: secretTyped,
      newPassword: password,
    }),
    audit: "Use one-time code",
  }),
  /** How a user stands with signing in. */
  ofUser: operation<SignInState>()({
    needs: "VIEW_USERS",
    thread: "reader",
    input: z.strictObject({ id: userId }),
    audit: "View sign-in state",
  }),
  /** A new recovery key, shown this once; only as long as none has been confirmed as saved. */
  issueRecoveryKey: operation<{ readonly recoveryKey: string }>()({
    needs: "DEXADMIN",
    thread: "writer",
    input: z.strictObject({}),
    asksPassword: () => true,
    audit: "Issue recovery key",
  }),
  /** Says which key was saved, since another window may have issued one after it. */
  confirmRecoveryKey: operation<Record<string, never>>()({
    needs: "DEXADMIN",
    thread: "writer",
    input: z.strictObject({ recoveryKey: z.string().max(100) }),
    audit: "Confirm recovery key",
  }),
  /**
   * Whether the recovery key is right, and whom it can give a new password: the active administrators, or,
   * when there is none left, whoever is named (`administrators` is empty then).
   */
  checkRecoveryKey: operation<{
    readonly administrators: readonly Recoverable[];
  }>()({
    needs: "anyone",
    thread: "writer",
    input: z.strictObject({ recoveryKey: secretTyped }),
    audit: "Check recovery key",
  }),
  /** Uses the recovery key up: sets a new password and signs in with it; a new key is issued after that. */
  useRecoveryKey: operation<{ readonly me: Me }>()({
    needs: "anyone",
    thread: "writer",
    input: z.strictObject({
      recoveryKey: secretTyped,
      username: nameTyped,
      newPassword: password,
    }),
    audit: "Use recovery key",
  }),
};
