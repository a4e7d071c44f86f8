import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ChosenStatus, User } from "../../preload/contract/users.ts";
import { confirmed } from "../access/confirmed.ts";
import { useErrorText, useText } from "../i18n/use-text.ts";
import { isDeclined } from "../ui/declined.ts";
import { showMessage } from "../ui/message-queue.ts";
import { noteOwner } from "../ui/owner.ts";
import { queryKeys } from "../ui/queries.ts";
import { editInSight } from "./edited.ts";

interface StatusChange {
  /** As the row showed them: an edit names the version that was seen. */
  readonly user: User;
  readonly status: ChosenStatus;
}

/** Activates or deactivates a user without a form, and says what came of it. */
export function useSetStatus(): (change: StatusChange) => void {
  const text = useText();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ user: { id, version }, status }: StatusChange) =>
      editInSight(id, () =>
        // An administrator is not let in again without it.
        confirmed(() =>
          window.rolecall.users.edit({ id, version, changes: { status } }),
        ),
      ),
    onMutate: noteOwner,
    // Also when refused: most often what the table shows is no longer so.
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.users }),
    onSuccess: (_receipt, { user: { username }, status }, isStillTheirs) => {
      if (!isStillTheirs()) return;
      const key = status === "active" ? "users.activated" : "users.deactivated";
      showMessage(text(key, { username }), "positive");
    },
    onError: (error, _change, isStillTheirs) => {
      if (isStillTheirs?.() === true && !isDeclined(error))
        showMessage(errorText(error));
    },
  });
  return mutate;
}
