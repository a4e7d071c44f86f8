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
  "access.issueRecoveryKey": "writer",
  "access.confirmRecoveryKey": "writer",
  "users.list": "reader",
  "users.get": "reader",
  "users.create": "writer",
  "users.edit": "writer",
  "users.delete": "writer",
  "settings.about": "reader",
};

// The cast is safe: the record has exactly these keys.
export const operationNames = Object.keys(threadOf) as OperationName[];
