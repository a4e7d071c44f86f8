import { TextField, type TextFieldRef } from "@react-spectrum/s2/TextField";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Form } from "react-aria-components/Form";
import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { unwrap } from "../ui/client.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useOnce } from "../ui/use-once.ts";
import styles from "./access.module.css";
import { BackToSignIn } from "./BackToSignIn.tsx";
import { NewPasswordForm } from "./NewPasswordForm.tsx";

/** A code that was found right. */
interface RightCode {
  readonly username: string;
  readonly code: string;
  /** Of whom it is for. */
  readonly names: readonly string[];
}

interface UseCodeProps {
  readonly username: string;
  readonly onUsername: (username: string) => void;
  readonly onBack: () => void;
}

/** Lets in with a one-time code, and with the new password that comes in its place. */
export function UseCode({ username, onUsername, onBack }: UseCodeProps) {
  const text = useText();
  const [right, setRight] = useState<RightCode | null>(null);
  if (right === null) {
    return (
      <Card key="code" heading={text("useCode.heading")}>
        <p>{text("useCode.text")}</p>
        <CodeForm
          username={username}
          onUsername={onUsername}
          onRight={setRight}
        />
        <BackToSignIn onBack={onBack} />
      </Card>
    );
  }
  const { names, ...checked } = right;
  return (
    <Card key="password" heading={text("newPassword.heading")}>
      <p>{text("newPassword.afterCode")}</p>
      <NewPasswordForm
        names={names}
        submitLabel={text("newPassword.submit")}
        send={(newPassword) =>
          window.rolecall.access.useCode({ ...checked, newPassword })
        }
      />
      <BackToSignIn onBack={onBack} />
    </Card>
  );
}

interface CodeFormProps {
  readonly username: string;
  readonly onUsername: (username: string) => void;
  readonly onRight: (right: RightCode) => void;
}

function CodeForm({ username, onUsername, onRight }: CodeFormProps) {
  const text = useText();
  const [code, setCode] = useState("");
  const codeField = useRef<TextFieldRef>(null);
  const [isKnown] = useState(username !== "");
  const check = useMutation({
    mutationFn: () =>
      unwrap(window.rolecall.access.checkCode({ username, code })),
    onSuccess: ({ names }) => onRight({ username, code, names }),
    onError: () => {
      codeField.current?.focus();
      codeField.current?.select();
    },
    gcTime: 0,
  });
  const checkOnce = useOnce(check.mutateAsync, "refusal");
  const isReady = username.trim() !== "" && code.trim() !== "";
  return (
    <Form
      className={styles.form ?? ""}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) checkOnce();
      }}
    >
      {check.error && <Problem error={check.error} />}
      <TextField
        label={text("label.username")}
        name="username"
        value={username}
        onChange={(typed) => {
          onUsername(typed);
          if (check.isError) check.reset();
        }}
        autoComplete="username"
        spellCheck="false"
        autoFocus={!isKnown}
        isRequired
      />
      <TextField
        ref={codeField}
        label={text("label.code")}
        name="code"
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        spellCheck="false"
        autoFocus={isKnown}
        isRequired
      />
      <PendingButton
        type="submit"
        variant="accent"
        isDisabled={!isReady}
        isPending={check.isPending}
      >
        {text("useCode.continue")}
      </PendingButton>
    </Form>
  );
}
