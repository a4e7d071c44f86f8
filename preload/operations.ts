import type { OperationName, OperationOf } from "./contract/index.ts";

/**
 * The names of all operations with the threads that run them. Neither the sandboxed preload nor the start
 * of main can afford to load the contract itself (zod is too much to carry there), so this stands here
 * once more and the compiler holds it against the contract: a name too many or too few, or another
 * thread, does not compile.
 */
export const threadOf: {
  readonly [Name in OperationName]: OperationOf<Name>["thread"];
} = {
  "access.current": "reader",
  "access.checkPassword": "jobs",
  "access.setUp": "writer",
  "access.signIn": "writer",
  "access.signOut": "writer",
  "access.lock": "writer",
  "access.unlock": "writer",
  "access.confirmPassword": "writer",
  "access.renewPassword": "writer",
  "access.issueCode": "writer",
  "access.checkCode": "writer",
  "access.useCode": "writer",
  "access.ofUser": "reader",
  "access.issueRecoveryKey": "writer",
  "access.confirmRecoveryKey": "writer",
  "access.checkRecoveryKey": "writer",
  "access.useRecoveryKey": "writer",
  "users.list": "reader",
  "users.count": "reader",
  "users.get": "reader",
  "users.create": "writer",
  "users.edit": "writer",
  "users.delete": "writer",
  "users.unlock": "writer",
  "bulk.preview": "jobs",
  "bulk.apply": "writer",
  "views.list": "reader",
  "views.keep": "writer",
  "views.save": "writer",
  "views.delete": "writer",
  "jobs.cancel": "reader",
  "profile.get": "reader",
  "profile.edit": "writer",
  "profile.changePassword": "writer",
  "profile.tokens": "reader",
  "profile.revokeToken": "writer",
  "tokens.list": "reader",
  "tokens.issue": "writer",
  "tokens.revoke": "writer",
  "settings.about": "reader",
  "settings.get": "reader",
  "settings.edit": "writer",
};

// The cast is safe: the record has exactly these keys.
export const operationNames = Object.keys(threadOf) as OperationName[];
