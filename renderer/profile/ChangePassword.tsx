import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState, type RefObject } from "react";
import type { User } from "../../preload/contract/users.ts";
import { NewPasswordFields } from "../access/NewPasswordFields.tsx";
import { useNewPassword } from "../access/use-new-password.ts";
import { usePatientSubmit } from "../access/use-patient-submit.ts";
import { useText } from "../i18n/use-text.ts";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { useFieldProblem } from "../ui/field-problem.ts";
import { showMessage } from "../ui/message-queue.ts";
import { noteOwner } from "../ui/owner.ts";
import { PasswordField } from "../ui/PasswordField.tsx";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useOnce } from "../ui/use-once.ts";
import styles from "./profile.module.css";

/** Changes the own password; the session goes on. */
export function ChangePassword({ user }: { readonly user: User }) {
  const text = useText();
  const [old, setOld] = useState("");
  const { firstName, lastName, username, email } = user;
  const next = useNewPassword([firstName, lastName, username, email]);
  const oldField = useRef<TextFieldRef>(null);
  const newField = useRef<TextFieldRef>(null);
  const change = useChange(oldField, newField);
  const wrong = useFieldProblem(change.error, "password");
  const problem = useFieldProblem(change.error, "newPassword");
  const isPlaced = wrong !== undefined || problem !== undefined;
  const maySubmit = old !== "" && next.isReady;
  const isChecking = old !== "" && next.isChecking;

  const changeOnce = useOnce(change.mutateAsync, "answer");
  const send = () => {
    const input = { password: old, newPassword: next.typed };
    changeOnce(input, {
      onSuccess: () => {
        setOld("");
        next.clear();
        oldField.current?.focus();
      },
    });
  };
  const submit = usePatientSubmit({
    about: next.typed,
    isChecking,
    isReady: maySubmit,
    submit: send,
  });
  return (
    <form
      className={styles.passwords}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {change.error && !isPlaced && <Problem error={change.error} />}
      <PasswordField
        ref={oldField}
        label={text("label.oldPassword")}
        name="oldPassword"
        value={old}
        onChange={(typed) => {
          setOld(typed);
          if (wrong !== undefined) change.reset();
        }}
        autoComplete="current-password"
        errorMessage={wrong}
      />
      <NewPasswordFields
        ref={newField}
        password={{
          ...next,
          type: (typed) => {
            next.type(typed);
            if (problem !== undefined) change.reset();
          },
        }}
        problem={problem}
      />
      <div className={styles.actions}>
        <PendingButton
          type="submit"
          variant="accent"
          isDisabled={!maySubmit && !isChecking}
          isPending={change.isPending}
        >
          {text("profile.changePassword")}
        </PendingButton>
      </div>
    </form>
  );
}

function useChange(
  oldField: RefObject<TextFieldRef | null>,
  newField: RefObject<TextFieldRef | null>,
) {
  const text = useText();
  return useMutation({
    mutationFn: (input: {
      readonly password: string;
      readonly newPassword: string;
    }) => unwrap(window.rolecall.profile.changePassword(input)),
    onMutate: noteOwner,
    // Also to who has locked meanwhile, or gone to another page.
    onSuccess: (_answer, _input, isStillTheirs) => {
      if (isStillTheirs())
        showMessage(text("profile.passwordChanged"), "positive");
    },
    onError: (error) => {
      const isNew = asRolecallError(error).fields["newPassword"] !== undefined;
      const field = isNew ? newField : oldField;
      field.current?.focus();
      field.current?.select();
    },
    // A password does not stay in the cache of what was asked.
    gcTime: 0,
  });
}
