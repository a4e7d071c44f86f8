import type { User } from "../../preload/contract/users.ts";
import type { UserRights } from "./permissions.ts";
import { openDialog, openEdit } from "./view.ts";

/** Opens the form of a user, or shows it to those who may not edit them. */
export function openUser({ id }: User, { edit }: UserRights): void {
  if (edit === null) openEdit(id);
  else openDialog({ kind: "view", id });
}
