import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { User } from "../../preload/contract/users.ts";
import { useErrorText, useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { queryKeys } from "../ui/queries.ts";

/** Ends Locked Out before its time, and says what came of it; `then` follows when that is on screen. */
export function useUnlock(): (user: User, then?: () => void) => void {
  const text = useText();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ id }: User) => unwrap(window.rolecall.users.unlock({ id })),
    // Also when refused: most often what is shown is no longer so.
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.users }),
    onSuccess: (_receipt, { username }) =>
      showMessage(text("users.unlocked", { username }), "positive"),
    onError: (error) => showMessage(errorText(error)),
  });
  return (user, then) => mutate(user, { onSettled: () => then?.() });
}
