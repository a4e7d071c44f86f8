import type { OperationName } from "./contract/index.ts";

/**
 * The names of all operations. The sandboxed preload can't load the contract itself (zod is too much to
 * carry there), so the names stand here once more and the compiler holds them against the contract:
 * one too many or one too few does not compile.
 */
const names: { readonly [Name in OperationName]: true } = {
  "access.current": true,
  "access.checkPassword": true,
  "access.setUp": true,
  "access.signIn": true,
  "access.signOut": true,
  "access.issueRecoveryKey": true,
  "access.confirmRecoveryKey": true,
  "users.list": true,
  "users.get": true,
  "users.create": true,
  "users.edit": true,
  "users.delete": true,
  "settings.about": true,
};

// The cast is safe: `names` has exactly these keys.
export const operationNames = Object.keys(names) as OperationName[];
