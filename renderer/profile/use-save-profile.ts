import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { queryKeys } from "../ui/queries.ts";
import { changesSince, ownFieldsOf, type OwnFields } from "./own-fields.ts";

interface SaveParts {
  /** The account as it was when the form was filled. */
  readonly seen: User;
  /** With the account as it has become. */
  readonly onSaved: (user: User) => void;
  readonly onRefused: (error: Error) => void;
}

/** Sends what was changed of the own account, together with the version that was seen. */
export function useSaveProfile({ seen, onSaved, onRefused }: SaveParts) {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fields: OwnFields) => {
      const changes = changesSince(ownFieldsOf(seen), fields);
      const { version } = seen;
      return unwrap(window.rolecall.profile.edit({ version, changes }));
    },
    onSuccess: async ({ version }, fields) => {
      onSaved({ ...seen, ...fields, version });
      showMessage(text("profile.saved"), "positive");
      await queries.invalidateQueries({ queryKey: queryKeys.users });
    },
    onError: onRefused,
  });
}
