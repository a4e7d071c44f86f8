import { z } from "zod";
import { operation } from "./operation.ts";
import type { Role } from "./roles.ts";
import { userFields } from "./users.ts";

/** The signed-in user, as the page needs to know them. */
export interface Me {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly roles: readonly Role[];
}

/** Where the window stands: which of its first screens it shows. */
export type AccessState =
  | { readonly stage: "setUp" }
  /** `demo` only where the store itself says that it is a demonstration. */
  | { readonly stage: "signedOut"; readonly demo: DemoAccount | null }
  /** Until its recovery key has been saved, an installation can be locked out for good. */
  | {
      readonly stage: "signedIn";
      readonly me: Me;
      readonly mustSaveRecoveryKey: boolean;
      /** So that a demonstration is marked as one wherever it is shown. */
      readonly isDemo: boolean;
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
const password = z
  .string({ error: "required" })
  .max(1024, { error: "password_too_long" });

const { firstName, lastName, username, email } = userFields.shape;

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
    input: z.strictObject({ username: z.string().max(1024), password }),
    audit: "Sign in",
  }),
  signOut: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({}),
    audit: "Sign out",
  }),
  /** A new recovery key, shown this once; only as long as none has been confirmed as saved. */
  issueRecoveryKey: operation<{ readonly recoveryKey: string }>()({
    needs: "DEXADMIN",
    thread: "writer",
    input: z.strictObject({}),
    audit: "Issue recovery key",
  }),
  /** Says which key was saved, since another window may have issued one after it. */
  confirmRecoveryKey: operation<Record<string, never>>()({
    needs: "DEXADMIN",
    thread: "writer",
    input: z.strictObject({ recoveryKey: z.string().max(100) }),
    audit: "Confirm recovery key",
  }),
};
