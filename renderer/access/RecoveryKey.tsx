import { Button } from "@react-spectrum/s2/Button";
import { Checkbox } from "@react-spectrum/s2/Checkbox";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { Loading } from "../ui/Loading.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useReady } from "../ui/ready.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import styles from "./access.module.css";
import { confirmed } from "./confirmed.ts";
import { ConfirmPassword } from "./ConfirmPassword.tsx";
import { KeyActions } from "./KeyActions.tsx";
import { useRefreshAccess } from "./session.ts";

/** Shows the recovery key, this once, and lets go only when it has been saved. */
export function RecoveryKey() {
  const text = useText();
  const key = useIssuedKey();
  useReady(!key.isPending);
  return (
    <Card heading={text("recovery.heading")} width="wide">
      <p>{text("recovery.text")}</p>
      {key.error && (
        <Problem error={key.error}>
          <Button variant="accent" onPress={() => key.mutate()}>
            {text("app.tryAgain")}
          </Button>
        </Problem>
      )}
      {key.isPending && <Loading />}
      {key.data && (
        <IssuedKey
          recoveryKey={key.data.recoveryKey}
          onIssue={() => key.mutate()}
        />
      )}
      <ConfirmPassword />
    </Card>
  );
}

/** Issues a key once for each visit of the screen: each call makes a new one and ends the one before. */
function useIssuedKey() {
  const wasAsked = useRef(false);
  const issue = useMutation({
    mutationFn: () =>
      confirmed(() => window.rolecall.access.issueRecoveryKey({})),
    gcTime: 0,
  });
  const { mutate } = issue;
  useEffect(() => {
    // StrictMode runs effects twice.
    if (wasAsked.current) return;
    wasAsked.current = true;
    mutate();
  }, [mutate]);
  return issue;
}

interface IssuedKeyProps {
  readonly recoveryKey: string;
  /** Issues another key in place of this one. */
  readonly onIssue: () => void;
}

function IssuedKey({ recoveryKey, onIssue }: IssuedKeyProps) {
  const text = useText();
  const [isSaved, setSaved] = useState(false);
  const refreshAccess = useRefreshAccess();
  const confirm = useMutation({
    mutationFn: async () => {
      await unwrap(window.rolecall.access.confirmRecoveryKey({ recoveryKey }));
      await refreshAccess();
    },
  });
  // Another window issued one: this key opens nothing any more, and saving it would deceive.
  const wasReplaced =
    confirm.error !== null &&
    asRolecallError(confirm.error).reason === "recovery_key_replaced";
  return (
    <>
      <div
        className={styles.key}
        role="group"
        aria-label={text("recovery.heading")}
      >
        {groups(recoveryKey).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </div>
      <KeyActions recoveryKey={recoveryKey} />
      {confirm.error && (
        <Problem error={confirm.error}>
          {wasReplaced && (
            <Button variant="secondary" autoFocus onPress={onIssue}>
              {text("app.tryAgain")}
            </Button>
          )}
        </Problem>
      )}
      <Checkbox isSelected={isSaved} onChange={setSaved}>
        {text("recovery.saved")}
      </Checkbox>
      <div className={styles.actions}>
        <PendingButton
          variant="accent"
          isDisabled={!isSaved || wasReplaced}
          isPending={confirm.isPending}
          onPress={() => confirm.mutate()}
        >
          {text("recovery.continue")}
        </PendingButton>
      </div>
    </>
  );
}

/** Cuts a key where it can be read and copied by hand, losing no character: after its own hyphens, or every four. */
function groups(key: string): readonly string[] {
  return key.includes("-")
    ? key.split(/(?<=-)/)
    : (key.match(/.{1,4}/gu) ?? []);
}
