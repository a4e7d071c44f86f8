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
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { Loading } from "../ui/Loading.tsx";
import { Problem } from "../ui/Problem.tsx";
import { PendingButton } from "../ui/PendingButton.tsx";
import { asRolecallError } from "../ui/client.ts";
import type { FormButtons, FormState } from "./form-state.ts";
import { useFreshUser } from "./queries.ts";
import styles from "./user-form.module.css";
import { UserForm } from "./UserForm.tsx";

interface UserDialogProps {
  readonly me: Me;
  /** The user to edit, or null to create one. */
  readonly id: string | null;
  readonly onFormState: (state: FormState) => void;
  readonly onCancel: () => void;
}

/** Create a New User and Edit User: one form, two modes. */
export function UserDialog({ me, id, onFormState, onCancel }: UserDialogProps) {
  const text = useText();
  const formId = useId();
  const [{ maySubmit, isSaving, isGone }, setButtons] = useState<FormButtons>({
    maySubmit: false,
    isSaving: false,
    isGone: false,
  });
  // However the dialog goes away, nothing of it is left to lose.
  useEffect(() => () => onFormState("unchanged"), [onFormState]);
  const form = { me, formId, onFormState, onButtons: setButtons };
  return (
    <Dialog size="XL">
      <Heading slot="title">
        {text(id === null ? "userForm.create" : "userForm.edit")}
      </Heading>
      {id !== null && (
        <Header>
          <Who id={id} />
        </Header>
      )}
      <Content>
        {id === null ? (
          <UserForm {...form} user={null} />
        ) : (
          <Existing {...form} id={id} />
        )}
      </Content>
      <ButtonGroup>
        {isGone ? (
          <Button key="close" variant="secondary" autoFocus onPress={onCancel}>
            {text("app.close")}
          </Button>
        ) : (
          <Button
            key="cancel"
            variant="secondary"
            isDisabled={isSaving}
            onPress={onCancel}
          >
            {text("userForm.cancel")}
          </Button>
        )}
        <PendingButton
          type="submit"
          form={formId}
          variant="accent"
          isDisabled={!maySubmit}
          isPending={isSaving}
        >
          {text("userForm.submit")}
        </PendingButton>
      </ButtonGroup>
    </Dialog>
  );
}

/** Whom the form is about, whatever is typed into it. */
function Who({ id }: { readonly id: string }) {
  const { data } = useFreshUser(id);
  return <bdi className={styles.who}>{data?.username}</bdi>;
}

interface ExistingProps {
  readonly id: string;
  readonly me: Me;
  readonly formId: string;
  readonly onFormState: (state: FormState) => void;
  readonly onButtons: (buttons: FormButtons) => void;
}

function Existing({ id, ...form }: ExistingProps) {
  const text = useText();
  const user = useFreshUser(id);
  const { onButtons } = form;
  const isGone =
    user.error !== null &&
    asRolecallError(user.error).reason === "user_not_found";
  useEffect(() => {
    if (isGone) onButtons({ maySubmit: false, isSaving: false, isGone });
  }, [isGone, onButtons]);
  // What was in the cache is not what is in the store: only a fresh answer is edited.
  const [fresh, setFresh] = useState<User | null>(null);
  if (user.data && user.isFetchedAfterMount && fresh === null)
    setFresh(user.data);

  if (fresh !== null) {
    const reload = async () => {
      const { data, error } = await user.refetch();
      if (error) throw error;
      if (!data) return fresh;
      setFresh(data);
      return data;
    };
    return <UserForm {...form} user={fresh} onReload={reload} />;
  }
  return (
    <div className={styles.waiting}>
      {user.error ? (
        <Problem heading={text("userForm.failed")} error={user.error}>
          {!isGone && (
            <Button variant="secondary" onPress={() => void user.refetch()}>
              {text("app.tryAgain")}
            </Button>
          )}
        </Problem>
      ) : (
        <Loading label={text("userForm.loading")} />
      )}
    </div>
  );
}
