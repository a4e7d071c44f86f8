import { Button } from "@react-spectrum/s2/Button";
import { Checkbox } from "@react-spectrum/s2/Checkbox";
import { Content, InlineAlert } from "@react-spectrum/s2/InlineAlert";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { Loading } from "../ui/Loading.tsx";
import { useOwner } from "../ui/owner.ts";
import { Problem } from "../ui/Problem.tsx";
import { useReady } from "../ui/ready.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { useOnce } from "../ui/use-once.ts";
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
      {key.data && <IssuedKey {...key.data} onIssue={() => key.mutate()} />}
      <ConfirmPassword />
    </Card>
  );
}

/** Whom a key was shown to last: as long as they are here, another one ends what they may have saved. */
let wasShownTo: object | null = null;

/** Issues a key once for each visit of the screen: each call makes a new one and ends the one before. */
function useIssuedKey() {
  const wasAsked = useRef(false);
  const issue = useMutation({
    mutationFn: async () => {
      const issued = await confirmed(() =>
        window.rolecall.access.issueRecoveryKey({}),
      );
      const owner = useOwner.getState();
      const isAnother = wasShownTo === owner;
      wasShownTo = owner;
      return { ...issued, isAnother };
    },
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
  /** Whether one was shown before it, which is over. */
  readonly isAnother: boolean;
  /** Issues another key in place of this one. */
  readonly onIssue: () => void;
}

function IssuedKey({ recoveryKey, isAnother, onIssue }: IssuedKeyProps) {
  const text = useText();
  const [isSaved, setSaved] = useState(false);
  const refreshAccess = useRefreshAccess();
  const confirm = useMutation({
    mutationFn: async () => {
      await unwrap(window.rolecall.access.confirmRecoveryKey({ recoveryKey }));
      await refreshAccess();
    },
  });
  const confirmOnce = useOnce(confirm.mutateAsync, "refusal");
  // Another window issued one: this key opens nothing any more, and saving it would deceive.
  const wasReplaced =
    confirm.error !== null &&
    asRolecallError(confirm.error).reason === "recovery_key_replaced";
  return (
    <>
      {isAnother && (
        <div className={styles.another}>
          <InlineAlert variant="notice" fillStyle="subtleFill">
            <Content>{text("recovery.another")}</Content>
          </InlineAlert>
        </div>
      )}
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
          onPress={() => confirmOnce()}
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
