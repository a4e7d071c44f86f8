import { fold, foldPhone } from "../../preload/contract/fold.ts";
import {
  ROLES,
  normaliseRoles,
  type Role,
} from "../../preload/contract/roles.ts";
import { STATUSES, type Status } from "../../preload/contract/user-filter.ts";

/** The first role is the highest bit, so that comparing numbers compares sets in ROLES' order. */
const bitOf = (role: Role): number =>
  1 << (ROLES.length - 1 - ROLES.indexOf(role));

/** A set of roles as one number; see the CHECK in the schema. */
export function rolesToColumn(roles: readonly Role[]): number {
  return normaliseRoles(roles).reduce((mask, role) => mask | bitOf(role), 0);
}

export function rolesFromColumn(mask: number): Role[] {
  return ROLES.filter((role) => (mask & bitOf(role)) !== 0);
}

export const statusToColumn = (status: Status): number =>
  STATUSES.indexOf(status);

export function statusFromColumn(index: number): Status {
  const status = STATUSES[index];
  if (status === undefined)
    throw new Error(`No status has the number ${index}`);
  return status;
}

/** What makes two usernames the same: width, composition and case do not tell them apart. */
export function usernameKey(username: string): string {
  const key = username.normalize("NFKC").toLowerCase().normalize("NFC");
  // Lower case writes one Greek letter in two ways, by where it stands in a word.
  return key.replaceAll("ς", "σ");
}

interface SortedText {
  readonly username: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly phone: string;
  readonly ims_id: string;
  readonly roles: number;
}

/** The columns that are computed from others: what usernames are unique by and columns sort by. */
export function keyColumns(user: SortedText) {
  const key = (text: string): string | null => fold(text) || null;
  return {
    username_key: usernameKey(user.username),
    username_folded: fold(user.username),
    first_name_key: key(user.first_name),
    last_name_key: key(user.last_name),
    email_key: key(user.email),
    phone_key: key(user.phone),
    ims_id_key: key(user.ims_id),
    roles_key: rolesKey(user.roles),
  };
}

/** Ascending is ROLES' order; who has no role has no key and sorts last. */
export const rolesKey = (roles: number): number | null =>
  roles === 0 ? null : 512 - roles;

/** The text that a search looks through; a line feed parts the fields, so that no word spans two. */
export function searchText(user: SortedText): string {
  const folded = [
    user.username,
    user.first_name,
    user.last_name,
    user.email,
    user.phone,
    user.ims_id,
  ].map(fold);
  return [...folded, foldPhone(user.phone)].join("\n");
}
