import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { User, UserFields } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { queryKeys } from "../ui/queries.ts";
import { changedFields, fieldsOf } from "./user-fields.ts";
import { closeDialog } from "./view.ts";

/** Creates a user, or sends what changed of one together with the version that was seen. */
export function useSaveUser(
  user: User | null,
  onRefused: (error: Error) => void,
) {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (fields: UserFields) => {
      const { create, edit } = window.rolecall.users;
      if (user === null)
        return unwrap(create({ ...fields, roles: [...fields.roles] }));
      const changes = changedFields(fieldsOf(user), fields);
      return unwrap(edit({ id: user.id, version: user.version, changes }));
    },
    onSuccess: (_, { username }) => {
      closeDialog();
      const key = user === null ? "users.created" : "users.saved";
      showMessage(text(key, { username }), "positive");
      return queries.invalidateQueries({ queryKey: queryKeys.users });
    },
    onError: onRefused,
  });
}
