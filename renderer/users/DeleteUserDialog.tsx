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
import { useText } from "../i18n/use-text.ts";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { Problem } from "../ui/Problem.tsx";
import { queryKeys } from "../ui/queries.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import styles from "./delete-user-dialog.module.css";
import { closeDialog } from "./view.ts";

/** Asks whether a user is to be deleted, and says so when it was not possible. */
export function DeleteUserDialog({ user }: { readonly user: User }) {
  const text = useText();
  const remove = useDelete(user);
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
          onPress={() => remove.mutate()}
        >
          {text("deleteUser.confirm")}
        </PendingButton>
      </ButtonGroup>
    </Dialog>
  );
}

function useDelete(user: User) {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(window.rolecall.users.delete({ id: user.id })),
    onSuccess: () => {
      closeDialog();
      showMessage(
        text("users.deleted", { username: user.username }),
        "positive",
      );
    },
    onError: (error) => {
      if (asRolecallError(error).reason !== "user_not_found") return;
      // Someone else was quicker: what was wanted is so.
      closeDialog();
      showMessage(text("users.alreadyDeleted", { username: user.username }));
    },
    // Also when refused: most often what the table shows is no longer so.
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.users }),
  });
}
