import type { Role } from "../../preload/contract/roles.ts";
import type { User, UserFieldsInput } from "../../preload/contract/users.ts";
import { createDraftPlace } from "../ui/drafts.ts";
import type { Theirs } from "./user-fields.ts";

/** What stands typed in the open form of a user. */
export interface Draft {
  /** The user it was typed over, as last read then; null for a new one. */
  readonly seen: User | null;
  readonly typed: UserFieldsInput;
  readonly theirs: Theirs | null;
  /** The roles that come back when DEXADMIN is unticked. */
  readonly setAside: readonly Role[];
}

/** Each opening of a dialog has its own; it is dropped when the dialog is closed. */
export const draftPlaceOf = (opening: number) =>
  createDraftPlace<Draft>(`user ${opening}`);
