import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { User } from "../../preload/contract/users.ts";
import { confirmed } from "../access/confirmed.ts";
import { useErrorText, useText } from "../i18n/use-text.ts";
import { isDeclined } from "../ui/declined.ts";
import { showMessage } from "../ui/message-queue.ts";
import { noteOwner } from "../ui/owner.ts";
import { queryKeys } from "../ui/queries.ts";
import { editInSight } from "./edited.ts";

/** Ends Locked Out before its time, and says what came of it. */
export function useUnlock(): (user: User) => void {
  const text = useText();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ id }: User) =>
      editInSight(id, () =>
        confirmed(() => window.rolecall.users.unlock({ id })),
      ),
    onMutate: noteOwner,
    // Also when refused: most often what is shown is no longer so.
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.users }),
    onSuccess: (_receipt, { username }, isStillTheirs) => {
      if (isStillTheirs())
        showMessage(text("users.unlocked", { username }), "positive");
    },
    onError: (error, _user, isStillTheirs) => {
      if (isStillTheirs?.() === true && !isDeclined(error))
        showMessage(errorText(error));
    },
  });
  return mutate;
}
