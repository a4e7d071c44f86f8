import { TextField, type TextFieldRef } from "@react-spectrum/s2/TextField";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState, type ReactNode } from "react";
import { Form } from "react-aria-components/Form";
import type { Envelope } from "../../preload/contract/errors.ts";
import { unwrap } from "../ui/client.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useOnce } from "../ui/use-once.ts";
import styles from "./access.module.css";

interface CheckFormProps<Answer> {
  /** What the secret is called. */
  readonly label: string;
  readonly name: string;
  readonly autoComplete: string;
  readonly submitLabel: string;
  /** Has main say whether the secret is right. */
  readonly check: (secret: string) => Promise<Envelope<Answer>>;
  readonly onRight: (secret: string, answer: Answer) => void;
  /** Whether what else is asked for is there. */
  readonly isReady?: boolean;
  /** Whether the secret is the first that is missing. */
  readonly autoFocus: boolean;
  /** What else is asked for; it is told how to take back what was said of the last try. */
  readonly children?: (forget: () => void) => ReactNode;
}

/** Asks at the door for a secret, and goes on when it is right. */
export function CheckForm<Answer>(props: CheckFormProps<Answer>) {
  const { label, name, autoComplete, submitLabel, autoFocus } = props;
  const { check, onRight, isReady = true, children } = props;
  const [secret, setSecret] = useState("");
  const field = useRef<TextFieldRef>(null);
  const checking = useMutation({
    mutationFn: () => unwrap(check(secret)),
    onSuccess: (answer) => onRight(secret, answer),
    onError: () => {
      field.current?.focus();
      field.current?.select();
    },
    // A secret does not stay in the cache of what was asked.
    gcTime: 0,
  });
  const checkOnce = useOnce(checking.mutateAsync, "refusal");
  const maySubmit = isReady && secret.trim() !== "";
  const forget = () => {
    if (checking.isError) checking.reset();
  };
  return (
    <Form
      className={styles.form ?? ""}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (maySubmit) checkOnce();
      }}
    >
      {checking.error && <Problem error={checking.error} />}
      {children?.(forget)}
      <TextField
        ref={field}
        label={label}
        name={name}
        value={secret}
        onChange={setSecret}
        autoComplete={autoComplete}
        spellCheck="false"
        autoFocus={autoFocus}
        isRequired
      />
      <PendingButton
        type="submit"
        variant="accent"
        isDisabled={!maySubmit}
        isPending={checking.isPending}
      >
        {submitLabel}
      </PendingButton>
    </Form>
  );
}
