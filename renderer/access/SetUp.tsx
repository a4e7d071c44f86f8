import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { useWatch, type Control } from "react-hook-form";
import { Form } from "react-aria-components/Form";
import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { FormPasswordField } from "../ui/FormPasswordField.tsx";
import { FormTextField } from "../ui/FormTextField.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useReady } from "../ui/ready.ts";
import { useServerProblems } from "../ui/server-problems.ts";
import { useOnce } from "../ui/use-once.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import styles from "./access.module.css";
import { PasswordRules } from "./PasswordRules.tsx";
import { useRefreshAccess } from "./session.ts";
import { usePasswordCheck } from "./use-password-check.ts";
import { usePatientSubmit } from "./use-patient-submit.ts";
import {
  SET_UP_FIELDS,
  useSetUpForm,
  type SetUpInput,
  type SetUpOutput,
} from "./use-set-up-form.ts";

/** Creates the first administrator, who is then signed in. */
export function SetUp() {
  const text = useText();
  const rulesId = useId();
  const form = useSetUpForm();
  const problems = useServerProblems(form, SET_UP_FIELDS);
  const setUp = useSetUp(problems.place);
  const values = useWatch({ control: form.control });
  const {
    firstName = "",
    lastName = "",
    username = "",
    email = "",
    password = "",
  } = values;
  const check = usePasswordCheck(password, [
    firstName,
    lastName,
    username,
    email,
  ]);
  const doMatch = password !== "" && password === values.confirmPassword;
  const { isValid } = form.formState;
  const isChecking = isValid && check?.isCurrent !== true;
  const isReady =
    isValid && check?.isCurrent === true && (check.unmet ?? []).length === 0;
  const setUpOnce = useOnce(setUp.mutateAsync, "refusal");
  const submit = usePatientSubmit({
    about: password,
    isChecking,
    isReady,
    submit: () => {
      problems.clear();
      void form.handleSubmit((fields) => setUpOnce(fields))();
    },
  });
  useReady();

  return (
    <Card heading={text("setUp.heading")} width="wide">
      <p>{text("setUp.text")}</p>
      {problems.problem && <Problem error={problems.problem} />}
      <Form
        className={styles.form ?? ""}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Fields control={form.control} rulesId={rulesId} />
        <PasswordRules
          id={rulesId}
          unmet={check?.unmet ?? null}
          doMatch={doMatch}
        />
        <div className={styles.actions}>
          <PendingButton
            type="submit"
            variant="accent"
            isDisabled={!isReady && !isChecking}
            isPending={setUp.isPending}
          >
            {text("setUp.submit")}
          </PendingButton>
        </div>
      </Form>
    </Card>
  );
}

interface FieldsProps {
  readonly control: Control<SetUpInput, unknown, SetUpOutput>;
  /** What explains the password rules. */
  readonly rulesId: string;
}

function Fields({ control, rulesId }: FieldsProps) {
  const text = useText();
  const names = [
    { name: "firstName", autoComplete: "given-name", autoFocus: true },
    { name: "lastName", autoComplete: "family-name" },
    { name: "username", autoComplete: "username", spellCheck: "false" },
    { name: "email", autoComplete: "email", spellCheck: "false" },
  ] as const;
  const passwords = ["password", "confirmPassword"] as const;
  return (
    <div className={styles.pair}>
      {names.map((field) => (
        <FormTextField
          key={field.name}
          {...field}
          control={control}
          label={text(`label.${field.name}`)}
          isRequired
        />
      ))}
      {passwords.map((name) => (
        <FormPasswordField
          key={name}
          name={name}
          control={control}
          label={text(`label.${name}`)}
          autoComplete="new-password"
          describedBy={rulesId}
        />
      ))}
    </div>
  );
}

function useSetUp(placeProblems: (error: Error) => void) {
  const refreshAccess = useRefreshAccess();
  return useMutation({
    mutationFn: async ({ confirmPassword: _, ...fields }: SetUpOutput) => {
      await unwrap(window.rolecall.access.setUp(fields));
      await refreshAccess();
    },
    onError: (error) => {
      placeProblems(error);
      // Someone else was quicker: Sign in is what is left to do.
      if (asRolecallError(error).reason === "already_set_up")
        void refreshAccess();
    },
    gcTime: 0,
  });
}
