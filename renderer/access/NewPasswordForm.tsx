import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import { useMutation } from "@tanstack/react-query";
import { useRef, type ReactNode } from "react";
import { Form } from "react-aria-components/Form";
import { unwrap } from "../ui/client.ts";
import { useFieldProblem } from "../ui/field-problem.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useOnce } from "../ui/use-once.ts";
import type { Envelope } from "../../preload/contract/errors.ts";
import styles from "./access.module.css";
import { NewPasswordFields } from "./NewPasswordFields.tsx";
import { useRefreshAccess } from "./session.ts";
import { useNewPassword } from "./use-new-password.ts";
import { usePatientSubmit } from "./use-patient-submit.ts";

interface NewPasswordFormProps {
  /** The person's own names, as far as they are known. */
  readonly names: readonly string[];
  /** Sets the password and signs in with it. */
  readonly send: (newPassword: string) => Promise<Envelope<unknown>>;
  /** What the button says. */
  readonly submitLabel: string;
  /** Whether what else is asked for is there. */
  readonly isReady?: boolean;
  /** What else is asked for. */
  readonly children?: ReactNode;
}

/** Sets a new password at the door, and goes in with it. */
export function NewPasswordForm({
  names,
  send,
  submitLabel,
  isReady = true,
  children,
}: NewPasswordFormProps) {
  const password = useNewPassword(names);
  const field = useRef<TextFieldRef>(null);
  const refreshAccess = useRefreshAccess();
  const set = useMutation({
    mutationFn: async () => {
      await unwrap(send(password.typed));
      await refreshAccess();
    },
    onError: () => field.current?.focus(),
    gcTime: 0,
  });
  const problem = useFieldProblem(set.error, "newPassword");
  const type = (typed: string) => {
    password.type(typed);
    if (set.isError) set.reset();
  };
  const setOnce = useOnce(set.mutateAsync, "refusal");
  const isChecking = password.isChecking && isReady;
  const maySubmit = password.isReady && isReady;
  const submit = usePatientSubmit({
    about: password.typed,
    isChecking,
    isReady: maySubmit,
    submit: () => setOnce(),
  });
  return (
    <Form
      className={styles.form ?? ""}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {set.error && problem === undefined && <Problem error={set.error} />}
      {children}
      <NewPasswordFields
        ref={field}
        password={{ ...password, type }}
        problem={problem}
        autoFocus={children === undefined}
      />
      <PendingButton
        type="submit"
        variant="accent"
        isDisabled={!maySubmit && !isChecking}
        isPending={set.isPending}
      >
        {submitLabel}
      </PendingButton>
    </Form>
  );
}
