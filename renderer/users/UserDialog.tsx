import { Button } from "@react-spectrum/s2/Button";
import {
  ButtonGroup,
  Content,
  Dialog,
  Header,
  Heading,
} from "@react-spectrum/s2/Dialog";
import { useEffect, useId, useState } from "react";
import type { Me } from "../../preload/contract/access.ts";
import { ADMINISTRATOR, holdsRole } from "../../preload/contract/roles.ts";
import { useText } from "../i18n/use-text.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { draftPlaceOf } from "./draft.ts";
import { ExistingUser } from "./ExistingUser.tsx";
import type { FormButtons, FormState } from "./form-state.ts";
import { UserForm } from "./UserForm.tsx";
import { UserTabs } from "./UserTabs.tsx";
import type { EditTab, UsersDialog } from "./view.ts";
import { ViewUserDialog } from "./ViewUserDialog.tsx";
import { Who } from "./Who.tsx";

type FormDialogKind = "create" | "edit" | "view";

interface UserDialogProps {
  readonly me: Me;
  readonly dialog: Extract<UsersDialog, { kind: FormDialogKind }>;
  /** Which opening it is. */
  readonly opening: number;
  readonly onFormState: (state: FormState) => void;
  readonly onCancel: () => void;
}

/** Create a New User, Edit User and View User: one form, in three modes. */
export function UserDialog({ dialog, ...props }: UserDialogProps) {
  if (dialog.kind === "view")
    return (
      <ViewUserDialog {...dialog} me={props.me} onClose={props.onCancel} />
    );
  return dialog.kind === "create" ? (
    <FormDialog {...props} id={null} tab="user" />
  ) : (
    <FormDialog {...props} id={dialog.id} tab={dialog.tab} />
  );
}

interface FormDialogProps extends Omit<UserDialogProps, "dialog"> {
  /** The user to edit, or null to create one. */
  readonly id: string | null;
  /** The tab to begin with. */
  readonly tab: EditTab;
}

function FormDialog(props: FormDialogProps) {
  const { me, opening, id, onFormState, onCancel } = props;
  const text = useText();
  const formId = useId();
  const [buttons, setButtons] = useState<FormButtons>({
    maySubmit: false,
    isSaving: false,
    isGone: false,
  });
  const [tab, setTab] = useState(props.tab);
  // A token that is shown only now: Done closes it, and nothing that is pressed by habit.
  const [hasSecret, setSecret] = useState(false);
  // For as long as the dialog is open: a form that moves elsewhere would lose what is typed.
  const [hasTabs] = useState(
    () => id !== null && holdsRole(me.roles, ADMINISTRATOR),
  );
  const [draft] = useState(() => draftPlaceOf(opening).read() ?? null);
  // However the dialog goes away, nothing of it is left to lose.
  useEffect(() => () => onFormState("unchanged"), [onFormState]);
  const given = {
    me,
    opening,
    draft,
    formId,
    onFormState,
    onButtons: setButtons,
  };
  const form =
    id === null ? (
      <UserForm {...given} user={null} />
    ) : (
      <ExistingUser {...given} id={id} />
    );
  const { maySubmit, isSaving, isGone } = buttons;
  const hasClose = isGone || tab === "tokens";
  return (
    <Dialog size="XL" isKeyboardDismissDisabled={hasSecret}>
      <Heading slot="title">
        {text(id === null ? "userForm.create" : "userForm.edit")}
      </Heading>
      {id !== null && (
        <Header>
          <Who id={id} />
        </Header>
      )}
      <Content>
        {hasTabs && id !== null ? (
          <UserTabs
            id={id}
            me={me}
            tab={tab}
            onTab={setTab}
            hasSecret={hasSecret}
            onSecret={setSecret}
          >
            {form}
          </UserTabs>
        ) : (
          form
        )}
      </Content>
      <ButtonGroup>
        <Button
          key={isGone ? "close" : "cancel"}
          variant="secondary"
          autoFocus={isGone}
          isDisabled={isSaving || hasSecret}
          onPress={onCancel}
        >
          {text(hasClose ? "app.close" : "userForm.cancel")}
        </Button>
        {tab === "user" && (
          <PendingButton
            type="submit"
            form={formId}
            variant="accent"
            isDisabled={!maySubmit}
            isPending={isSaving}
          >
            {text("userForm.submit")}
          </PendingButton>
        )}
      </ButtonGroup>
    </Dialog>
  );
}
