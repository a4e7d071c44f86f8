import { Button } from "@react-spectrum/s2/Button";
import {
  ButtonGroup,
  Content,
  Dialog,
  DialogContainer,
  Heading,
} from "@react-spectrum/s2/Dialog";
import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState, type SubmitEvent } from "react";
import type { OperationName } from "../../preload/contract/index.ts";
import type { MessageKey } from "../../preload/contract/messages/en/index.ts";
import { useErrorText, useText } from "../i18n/use-text.ts";
import { unwrap, type RolecallError } from "../ui/client.ts";
import { useFieldProblem } from "../ui/field-problem.ts";
import { PasswordField } from "../ui/PasswordField.tsx";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useOnce } from "../ui/use-once.ts";
import styles from "./access.module.css";
import { stopAsking, useConfirmation } from "./confirmed.ts";

/** Where the password is asked for again, on top of whatever stands open. */
export function ConfirmPassword() {
  const waiting = useConfirmation((state) => state.waiting);
  useEffect(
    // What waited when the contents went away, by Lock, is not done.
    () => () => stopAsking(),
    [],
  );
  return (
    // SECURITY: the container keeps what it showed last, which a password must not outlive.
    waiting !== null && (
      <DialogContainer onDismiss={() => waiting.answer(false)}>
        <ConfirmDialog
          refused={waiting.refused}
          onConfirmed={() => waiting.answer(true)}
          onCancel={() => waiting.answer(false)}
        />
      </DialogContainer>
    )
  );
}

/** What gives someone access, by the operation that asks. */
const WHY: Readonly<Partial<Record<string, MessageKey>>> = {
  "users.create": "confirm.administrator",
  "users.edit": "confirm.administrator",
  "bulk.apply": "confirm.administrator",
  "users.unlock": "confirm.unlock",
  "access.issueCode": "confirm.code",
  "access.issueRecoveryKey": "confirm.recoveryKey",
  "tokens.issue": "confirm.token",
} satisfies Partial<Record<OperationName, MessageKey>>;

interface ConfirmDialogProps {
  readonly refused: RolecallError;
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
}

function ConfirmDialog({ refused, onConfirmed, onCancel }: ConfirmDialogProps) {
  const text = useText();
  const errorText = useErrorText();
  const why = WHY[String(refused.params["operation"])];
  const formId = useId();
  const [password, setPassword] = useState("");
  const field = useRef<TextFieldRef>(null);
  const confirm = useMutation({
    mutationFn: () =>
      unwrap(window.rolecall.access.confirmPassword({ password })),
    onSuccess: onConfirmed,
    onError: () => field.current?.select(),
    gcTime: 0,
  });
  const wrong = useFieldProblem(confirm.error, "password");
  const confirmOnce = useOnce(confirm.mutateAsync, "refusal");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (password !== "") confirmOnce();
  };
  return (
    <Dialog size="S" isKeyboardDismissDisabled={confirm.isPending}>
      <Heading slot="title">{text("confirm.heading")}</Heading>
      <Content>
        <form id={formId} className={styles.form} noValidate onSubmit={submit}>
          {confirm.error && wrong === undefined && (
            <Problem error={confirm.error} />
          )}
          <p className={styles.words}>
            {why === undefined ? errorText(refused) : text(why)}
          </p>
          <PasswordField
            ref={field}
            label={text("label.password")}
            value={password}
            onChange={(typed) => {
              setPassword(typed);
              if (confirm.isError) confirm.reset();
            }}
            autoComplete="current-password"
            autoFocus
            errorMessage={wrong}
          />
        </form>
      </Content>
      <ButtonGroup>
        <Button
          variant="secondary"
          isDisabled={confirm.isPending}
          onPress={onCancel}
        >
          {text("confirm.cancel")}
        </Button>
        <PendingButton
          type="submit"
          form={formId}
          variant="accent"
          isDisabled={password === ""}
          isPending={confirm.isPending}
        >
          {text("confirm.submit")}
        </PendingButton>
      </ButtonGroup>
    </Dialog>
  );
}
