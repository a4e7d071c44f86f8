import { FormattedMessage } from "react-intl";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import styles from "./delete-user-dialog.module.css";

interface DeactivateUserDialogProps {
  readonly user: User;
  readonly onConfirm: () => void;
}

/** Asks before a user is deactivated, since what ends with that does not come back. */
export function DeactivateUserDialog({
  user,
  onConfirm,
}: DeactivateUserDialogProps) {
  const text = useText();
  return (
    <AskDialog
      title={text("deactivateUser.heading")}
      confirmLabel={text("deactivateUser.confirm")}
      cancelLabel={text("deactivateUser.cancel")}
      onConfirm={onConfirm}
    >
      <p className={styles.words}>
        <FormattedMessage
          id="deactivateUser.text"
          values={{
            name: `${user.firstName} ${user.lastName}`,
            username: user.username,
            b: (chunks) => <strong>{chunks}</strong>,
            bdi: (chunks) => <bdi>{chunks}</bdi>,
          }}
        />
      </p>
    </AskDialog>
  );
}
