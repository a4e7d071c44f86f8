import type { User, UserFieldsInput } from "../../preload/contract/users.ts";
import { createDraftPlace } from "../ui/drafts.ts";
import type { Theirs } from "./user-fields.ts";

/**
 * What stands typed in the open form of a user. In memory alone, and for its owner: Lock takes the form off
 * the page, and whoever else signs in finds nothing of it.
 */
export interface Draft {
  readonly ownerId: string;
  /** The user it was typed over, as last read then; null for a new one. */
  readonly seen: User | null;
  readonly typed: UserFieldsInput;
  readonly theirs: Theirs | null;
}

const place = createDraftPlace<Draft>("user");

// Main asks what to do about a window that would rather not close, be it locked or not.
window.addEventListener("beforeunload", (event) => {
  if (place.read() !== undefined) event.preventDefault();
});

/** Keeps this until the form is closed, or the session of its owner is over. */
export const keepDraft = (draft: Draft) => place.keep(draft);
export const dropDraft = () => place.keep(undefined);

/** What `ownerId` had typed over this user, or over none, when the window was locked; null for nothing. */
export function draftOf(ownerId: string, userId: string | null): Draft | null {
  const draft = place.read();
  const isTheirs = draft?.ownerId === ownerId;
  return isTheirs && (draft.seen?.id ?? null) === userId ? draft : null;
}
