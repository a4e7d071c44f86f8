import { useQueryClient } from "@tanstack/react-query";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { dropSent } from "../ui/drafts.ts";
import { showMessage } from "../ui/message-queue.ts";
import { queryKeys } from "../ui/queries.ts";
import { useSave } from "../ui/use-save.ts";
import {
  changesSince,
  ownFieldsOf,
  type OwnFields,
  type OwnFieldsInput,
} from "./own-fields.ts";
import { ownDraft } from "./use-own-form.ts";

interface SaveParts {
  /** The account as it was when the form was filled. */
  readonly seen: User;
  /** With the account as it has become, and what had been typed for it. */
  readonly onSaved: (user: User, sent: OwnFieldsInput) => void;
  readonly onRefused: (error: Error) => void;
}

interface Sent {
  readonly fields: OwnFields;
  /** The same as it was typed. */
  readonly typed: OwnFieldsInput;
}

/** Sends what was changed of the own account, together with the version that was seen. */
export function useSaveProfile({ seen, onSaved, onRefused }: SaveParts) {
  const text = useText();
  const queries = useQueryClient();
  return useSave({
    place: "profile",
    until: "answer",
    send: async ({ fields }: Sent) => {
      const changes = changesSince(ownFieldsOf(seen), fields);
      const { version } = seen;
      const edit = { version, changes };
      const receipt = await unwrap(window.rolecall.profile.edit(edit));
      return { ...seen, ...fields, version: receipt.version };
    },
    onSaved: async (saved, { typed }, isHere) => {
      if (isHere) onSaved(saved, typed);
      else dropSent(ownDraft, typed);
      showMessage(text("profile.saved"), "positive");
      await queries.invalidateQueries({ queryKey: queryKeys.users });
    },
    onRefused,
  });
}
