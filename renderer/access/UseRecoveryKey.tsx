import { TextField, type TextFieldRef } from "@react-spectrum/s2/TextField";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Form } from "react-aria-components/Form";
import type { Recoverable } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { unwrap } from "../ui/client.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useOnce } from "../ui/use-once.ts";
import styles from "./access.module.css";
import { BackToSignIn } from "./BackToSignIn.tsx";
import { RecoverAccount } from "./RecoverAccount.tsx";

/** A recovery key that was found right. */
interface RightKey {
  readonly recoveryKey: string;
  readonly administrators: readonly Recoverable[];
}

/** Lets an administrator back in, when nobody can sign in any more. */
export function UseRecoveryKey({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  const [right, setRight] = useState<RightKey | null>(null);
  return (
    // A key for each step: the second is a new screen, with a focus of its own.
    <Card
      key={right === null ? "key" : "account"}
      heading={text("useKey.heading")}
    >
      {right === null ? (
        <>
          <p>{text("useKey.text")}</p>
          <KeyForm onRight={setRight} />
        </>
      ) : (
        <>
          <p>
            {text(
              right.administrators.length > 0
                ? "useKey.chooseText"
                : "useKey.nobodyText",
            )}
          </p>
          <RecoverAccount {...right} />
        </>
      )}
      <BackToSignIn onBack={onBack} />
    </Card>
  );
}

function KeyForm({ onRight }: { readonly onRight: (right: RightKey) => void }) {
  const text = useText();
  const [recoveryKey, setKey] = useState("");
  const field = useRef<TextFieldRef>(null);
  const check = useMutation({
    mutationFn: () =>
      unwrap(window.rolecall.access.checkRecoveryKey({ recoveryKey })),
    onSuccess: ({ administrators }) => onRight({ recoveryKey, administrators }),
    onError: () => {
      field.current?.focus();
      field.current?.select();
    },
    gcTime: 0,
  });
  const checkOnce = useOnce(check.mutateAsync, "refusal");
  const isReady = recoveryKey.trim() !== "";
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
        ref={field}
        label={text("label.recoveryKey")}
        name="recoveryKey"
        value={recoveryKey}
        onChange={setKey}
        autoComplete="off"
        spellCheck="false"
        autoFocus
        isRequired
      />
      <PendingButton
        type="submit"
        variant="accent"
        isDisabled={!isReady}
        isPending={check.isPending}
      >
        {text("useKey.continue")}
      </PendingButton>
    </Form>
  );
}
