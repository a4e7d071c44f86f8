import {
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import type {
  User,
  UserFields,
  UserPage,
} from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { queryKeys } from "../ui/queries.ts";
import { changesSince, fieldsOf } from "./user-fields.ts";
import { closeDialog, searchFor } from "./view.ts";

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
      const changes = changesSince(fieldsOf(user), fields);
      return unwrap(edit({ id: user.id, version: user.version, changes }));
    },
    onSuccess: async ({ id }, { username }) => {
      closeDialog();
      const key = user === null ? "users.created" : "users.saved";
      await queries.invalidateQueries({ queryKey: queryKeys.users });
      const show = {
        label: text("users.show"),
        act: () => searchFor(username),
      };
      const isHidden = user === null && !isOnScreen(queries, id);
      showMessage(
        text(key, { username }),
        "positive",
        isHidden ? show : undefined,
      );
    },
    onError: onRefused,
  });
}

/** Whether the page of users that is shown has this one. */
function isOnScreen(queries: QueryClient, id: string): boolean {
  const pages = queries.getQueriesData<UserPage>({
    queryKey: [...queryKeys.users, "list"],
    type: "active",
  });
  return pages.some(([, page]) => page?.users.some((user) => user.id === id));
}
