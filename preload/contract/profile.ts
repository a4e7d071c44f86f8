import { z } from "zod";
import { password } from "./access.ts";
import { operation } from "./operation.ts";
import type { Token } from "./tokens.ts";
import { tokenId } from "./tokens.ts";
import { userFields, type User, type UserReceipt } from "./users.ts";

/** What of the own account can be changed by its user: not the username, the roles or the status. */
const ownFields = userFields.pick({
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  imsId: true,
});

/** Their names, in the form's order. */
export const OWN_FIELDS = ownFields.keyof().options;

/** The own account: what everyone may do who is signed in, whatever their roles. */
export const profile = {
  get: operation<User>()({
    needs: "signedIn",
    thread: "reader",
    input: z.strictObject({}),
    audit: "View own profile",
  }),
  edit: operation<UserReceipt>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({
      /** The version that was seen; a newer one in the store is a CONFLICT. */
      version: z.int().min(1),
      changes: ownFields.partial(),
    }),
    audit: "Edit own profile",
  }),
  /** Ends every other session of this user; the last twelve passwords are refused. */
  changePassword: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({ password, newPassword: password }),
    audit: "Change password",
  }),
  tokens: operation<{ readonly tokens: readonly Token[] }>()({
    needs: "signedIn",
    thread: "reader",
    input: z.strictObject({}),
    audit: "List own tokens",
  }),
  revokeToken: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "writer",
    input: z.strictObject({ id: tokenId }),
    audit: "Revoke own token",
  }),
};
