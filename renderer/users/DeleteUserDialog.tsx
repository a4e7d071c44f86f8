import { Button } from "@react-spectrum/s2/Button";
import {
  ButtonGroup,
  Content,
  Dialog,
  Heading,
} from "@react-spectrum/s2/Dialog";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import type { User } from "../../preload/contract/users.ts";
import { useErrorText, useText } from "../i18n/use-text.ts";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { noteOwner } from "../ui/owner.ts";
import { Problem } from "../ui/Problem.tsx";
import { queryKeys } from "../ui/queries.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { useOnce } from "../ui/use-once.ts";
import { isWorthTelling } from "../ui/use-save.ts";
import styles from "./delete-user-dialog.module.css";
import { closeDialog, isOpen } from "./view.ts";

interface DeleteUserDialogProps {
  readonly user: User;
  /** Which opening of a dialog this is. */
  readonly opening: number;
}

/** Asks whether a user is to be deleted, and says so when it was not possible. */
export function DeleteUserDialog({ user, opening }: DeleteUserDialogProps) {
  const text = useText();
  const remove = useDelete(user, opening);
  const removeOnce = useOnce(remove.mutateAsync, "refusal");
  const name = `${user.firstName} ${user.lastName}`;
  return (
    // Closing would hide how a deletion under way ends.
    <Dialog
      role="alertdialog"
      size="S"
      isKeyboardDismissDisabled={remove.isPending}
    >
      <Heading slot="title">{text("deleteUser.heading")}</Heading>
      <Content>
        {remove.error && (
          <Problem heading={text("deleteUser.failed")} error={remove.error} />
        )}
        <p className={styles.words}>
          <FormattedMessage
            id="deleteUser.text"
            values={{
              name,
              username: user.username,
              b: (chunks) => <strong>{chunks}</strong>,
              bdi: (chunks) => <bdi>{chunks}</bdi>,
            }}
          />
        </p>
      </Content>
      <ButtonGroup>
        <Button
          variant="secondary"
          fillStyle="outline"
          autoFocus
          isDisabled={remove.isPending}
          onPress={closeDialog}
        >
          {text("deleteUser.cancel")}
        </Button>
        <PendingButton
          variant="negative"
          isPending={remove.isPending}
          onPress={() => removeOnce()}
        >
          {text("deleteUser.confirm")}
        </PendingButton>
      </ButtonGroup>
    </Dialog>
  );
}

function useDelete({ id, username }: User, opening: number) {
  const text = useText();
  const errorText = useErrorText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(window.rolecall.users.delete({ id })),
    onMutate: noteOwner,
    onSuccess: (_receipt, _input, isStillTheirs) => {
      if (!isStillTheirs()) return;
      if (isOpen(opening)) closeDialog();
      showMessage(text("users.deleted", { username }), "positive");
    },
    onError: (error, _input, isStillTheirs) => {
      if (isStillTheirs?.() !== true) return;
      if (asRolecallError(error).reason === "user_not_found") {
        // Someone else was quicker: what was wanted is so.
        if (isOpen(opening)) closeDialog();
        showMessage(text("users.alreadyDeleted", { username }));
        // Where Lock has closed the dialog, it can't say so itself.
      } else if (!isOpen(opening) && isWorthTelling(error))
        showMessage(errorText(error));
    },
    // Also when refused: most often what the table shows is no longer so.
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.users }),
  });
}
