import type { OperationName } from "../../../preload/contract/index.ts";
import type { Role } from "../../../preload/contract/roles.ts";
import { userFields } from "../../support/rolecall.ts";

/** An input with which each operation works, so that a refusal can only come from the rights. */
export const INPUTS: {
  readonly [Name in OperationName]: (targetId: string) => unknown;
} = {
  "access.current": () => ({}),
  "access.checkPassword": () => ({ password: "x", names: [] }),
  "access.setUp": () => ({
    ...personFields(),
    password: "granite-otter-lantern-42",
  }),
  "access.signIn": () => ({ username: "nobody", password: "nothing" }),
  "access.signOut": () => ({}),
  "access.lock": () => ({}),
  "access.unlock": () => ({ password: "nothing" }),
  "access.confirmPassword": () => ({ password: "nothing" }),
  "access.renewPassword": () => ({
    username: "nobody",
    password: "nothing",
    newPassword: "granite-otter-lantern-42",
  }),
  "access.issueCode": (id) => ({ id }),
  "access.checkCode": () => ({ username: "nobody", code: "7B62" }),
  "access.useCode": () => ({
    username: "nobody",
    code: "7B62",
    newPassword: "granite-otter-lantern-42",
  }),
  "access.ofUser": (id) => ({ id }),
  "access.issueRecoveryKey": () => ({}),
  "access.confirmRecoveryKey": () => ({ recoveryKey: "7B62" }),
  "access.checkRecoveryKey": () => ({ recoveryKey: "7B62" }),
  "access.useRecoveryKey": () => ({
    recoveryKey: "7B62",
    username: "nobody",
    newPassword: "granite-otter-lantern-42",
  }),
  "users.list": () => ({}),
  "users.count": () => ({}),
  "users.get": (id) => ({ id }),
  "users.create": () => userFields({ username: "new" }),
  "users.edit": (id) => ({
    id,
    version: 1,
    changes: { firstName: "Other" },
  }),
  "users.delete": (id) => ({ id }),
  "users.unlock": (id) => ({ id }),
  "bulk.preview": (id) => ({
    selection: { kind: "chosen", ids: [id] },
    act: { kind: "deactivate" },
  }),
  "bulk.apply": (id) => ({
    selection: { kind: "chosen", ids: [id] },
    act: { kind: "deactivate" },
    mark: "",
    job: "8e3e5a0e-8d8f-4c5e-9d5c-0d8f4c5e9d5c",
  }),
  "views.list": () => ({}),
  "views.keep": () => ({ view: {} }),
  "views.save": () => ({ name: "Mine", view: {} }),
  "views.delete": () => ({ name: "Mine" }),
  "jobs.cancel": () => ({ job: "8e3e5a0e-8d8f-4c5e-9d5c-0d8f4c5e9d5c" }),
  "profile.get": () => ({}),
  "profile.edit": () => ({ version: 1, changes: { firstName: "Own" } }),
  "profile.changePassword": () => ({
    password: "nothing",
    newPassword: "granite-otter-lantern-42",
  }),
  "profile.tokens": () => ({}),
  "profile.revokeToken": (id) => ({ id }),
  "tokens.list": (userId) => ({ userId }),
  "tokens.issue": (userId) => ({ userId, name: "script" }),
  "tokens.revoke": (id) => ({ id }),
  "settings.get": () => ({}),
  "settings.edit": () => ({ changes: { idleMinutes: 20 } }),
  "settings.about": () => ({}),
};

/** Which roles open an operation, written down from the product's section 3 and not from the contract. */
export const OPENED_BY: {
  readonly [Name in OperationName]: readonly Role[] | "signedIn" | "anyone";
} = {
  "access.current": "anyone",
  "access.checkPassword": "anyone",
  "access.setUp": "anyone",
  "access.signIn": "anyone",
  "access.signOut": "signedIn",
  "access.lock": "signedIn",
  "access.unlock": "signedIn",
  "access.confirmPassword": "signedIn",
  "access.renewPassword": "anyone",
  "access.issueCode": ["DEXADMIN"],
  "access.checkCode": "anyone",
  "access.useCode": "anyone",
  "access.ofUser": ["DEXADMIN", "VIEW_USERS"],
  "access.issueRecoveryKey": ["DEXADMIN"],
  "access.confirmRecoveryKey": ["DEXADMIN"],
  "access.checkRecoveryKey": "anyone",
  "access.useRecoveryKey": "anyone",
  "users.list": ["DEXADMIN", "VIEW_USERS"],
  "users.count": ["DEXADMIN", "VIEW_USERS"],
  "users.get": ["DEXADMIN", "VIEW_USERS"],
  "users.create": ["DEXADMIN", "CREATE_USERS"],
  "users.edit": ["DEXADMIN", "EDIT_USERS"],
  "users.delete": ["DEXADMIN", "DELETE_USERS"],
  "users.unlock": ["DEXADMIN", "EDIT_USERS"],
  "bulk.preview": ["DEXADMIN", "EDIT_USERS"],
  "bulk.apply": ["DEXADMIN", "EDIT_USERS"],
  "views.list": "signedIn",
  "views.keep": "signedIn",
  "views.save": "signedIn",
  "views.delete": "signedIn",
  "jobs.cancel": "signedIn",
  "profile.get": "signedIn",
  "profile.edit": "signedIn",
  "profile.changePassword": "signedIn",
  "profile.tokens": "signedIn",
  "profile.revokeToken": "signedIn",
  "tokens.list": ["DEXADMIN"],
  "tokens.issue": ["DEXADMIN"],
  "tokens.revoke": ["DEXADMIN"],
  "settings.get": ["DEXADMIN"],
  "settings.edit": ["DEXADMIN"],
  "settings.about": "anyone",
};

function personFields() {
  const { firstName, lastName, email } = userFields();
  return { firstName, lastName, email, username: "first" };
}
