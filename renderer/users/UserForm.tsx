import { Button } from "@react-spectrum/s2/Button";
import { useEffect, useState } from "react";
import type { Me } from "../../preload/contract/access.ts";
import { type Status } from "../../preload/contract/user-filter.ts";
import { USER_FIELDS, type User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { isDeclined } from "../ui/declined.ts";
import { asRolecallError } from "../ui/client.ts";
import { Problem } from "../ui/Problem.tsx";
import { useServerProblems } from "../ui/server-problems.ts";
import type { Draft } from "./draft.ts";
import type { FormButtons, FormState } from "./form-state.ts";
import { RolesField } from "./RolesField.tsx";
import { StatusField } from "./StatusField.tsx";
import { TextFields } from "./TextFields.tsx";
import { TheirUserChanges } from "./TheirUserChanges.tsx";
import { useSaveUser } from "./use-save-user.ts";
import { useUserForm } from "./use-user-form.ts";
import styles from "./user-form.module.css";

interface UserFormProps {
  readonly me: Me;
  /** Which opening of its dialog the form is in. */
  readonly opening: number;
  /** The user as it was last read, or null to create one. */
  readonly user: User | null;
  /** The status that the user has by now. */
  readonly status?: Status;
  /** What was typed here before the window was locked. */
  readonly draft: Draft | null;
  readonly formId: string;
  readonly onFormState: (state: FormState) => void;
  readonly onButtons: (buttons: FormButtons) => void;
  /** Reads the user once more, and answers it as it is now. */
  readonly onReload?: () => Promise<User>;
}

/** The fields of a user. Its buttons are the dialog's, which hears here what they may do. */
export function UserForm({
  me,
  opening,
  user,
  status,
  draft,
  formId,
  onFormState,
  onButtons,
  onReload,
}: UserFormProps) {
  const text = useText();
  const [isGone, setGone] = useState(false);
  const parts = { opening, user, draft, isGone };
  const { form, hasChanges, theirs, rebase, ...roles } = useUserForm(parts);
  const { control, formState } = form;
  const { isValid } = formState;
  const problems = useServerProblems(form, USER_FIELDS);
  const refuse = (error: unknown) => {
    // Who would rather not give the password again knows why nothing was saved.
    if (isDeclined(error)) return;
    problems.place(error);
    setGone(asRolecallError(error).reason === "user_not_found");
  };
  const saving = { me, opening, user, onRefused: refuse };
  const { save, isSaving, isSaved } = useSaveUser(saving);
  const { reason } = problems.problem ?? {};
  useEffect(() => {
    const maySubmit = isValid && hasChanges && !isGone;
    onButtons({ maySubmit, isSaving, isGone });
    // What was typed for a user who is gone can be kept by nobody, and what is saved is kept.
    const isWorthKeeping = hasChanges && !isGone && !isSaved;
    onFormState(isSaving ? "saving" : isWorthKeeping ? "changed" : "unchanged");
  }, [hasChanges, isGone, isSaved, isSaving, isValid, onButtons, onFormState]);

  const submit = () => {
    if (isSaving || isGone) return;
    problems.clear();
    void form.handleSubmit((fields) => {
      if (hasChanges) save(fields);
    })();
  };
  const reload = async (seen: User) => {
    try {
      const fresh = await onReload?.();
      if (fresh === undefined) return;
      problems.clear();
      rebase(seen, fresh);
    } catch (error) {
      refuse(error);
    }
  };

  return (
    <form
      id={formId}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      // The browser submits nothing as long as Submit is off. Enter then says what is missing.
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !isTextInput(event.target)) return;
        event.preventDefault();
        submit();
      }}
    >
      {problems.problem && (
        <Problem heading={text("userForm.notSaved")} error={problems.problem}>
          {reason === "stale_version" && user && (
            <Button variant="secondary" onPress={() => void reload(user)}>
              {text("userForm.reload")}
            </Button>
          )}
        </Problem>
      )}
      {theirs && !problems.problem && <TheirUserChanges {...theirs} />}
      <TextFields control={control} />
      <RolesField
        control={control}
        me={me}
        isMe={user?.id === me.id}
        setAside={roles.setAside}
        onSetAside={roles.setSetAside}
      />
      <StatusField
        control={control}
        me={me}
        user={user && status ? { ...user, status } : user}
      />
    </form>
  );
}

function isTextInput(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === "text";
}
