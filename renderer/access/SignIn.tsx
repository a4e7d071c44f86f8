import { TextField, type TextFieldRef } from "@react-spectrum/s2/TextField";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState, type RefObject } from "react";
import { Form } from "react-aria-components/Form";
import type { DemoAccount } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { asRolecallError, unwrap } from "../ui/client.ts";
import { PasswordField } from "../ui/PasswordField.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useReady } from "../ui/ready.ts";
import { useOnce } from "../ui/use-once.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import styles from "./access.module.css";
import { DemoNotice } from "./DemoNotice.tsx";
import { useRefreshAccess, useSessionView } from "./session.ts";

interface SignInProps {
  readonly demo: DemoAccount | null;
  readonly username: string;
  readonly onUsername: (username: string) => void;
  /** The password is right, but older than the policy allows. */
  readonly onExpired: (password: string) => void;
  readonly onUseCode: () => void;
  readonly onUseRecoveryKey: () => void;
}

/** Asks for a username and a password. Shows why the last session ended, if it did not end by itself. */
export function SignIn({
  demo,
  username,
  onUsername,
  onExpired,
  onUseCode,
  onUseRecoveryKey,
}: SignInProps) {
  const text = useText();
  const [password, setPassword] = useState("");
  const passwordField = useRef<TextFieldRef>(null);
  const usernameField = useRef<TextFieldRef>(null);
  const [wasNamed] = useState(username !== "");
  const signIn = useSignIn({ usernameField, passwordField, onExpired });
  const signInOnce = useOnce(signIn.mutateAsync, "refusal");
  const ending = useSessionView((view) => view.ending);
  useReady();

  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    signInOnce({ username, password });
  };
  const type = (typed: string) => {
    onUsername(typed);
    // What was said about one user is not about another.
    if (signIn.isError && typed !== username) signIn.reset();
  };
  const fillIn = (account: DemoAccount) => {
    type(account.username);
    setPassword(account.password);
    passwordField.current?.focus();
  };

  return (
    <Card heading={text("signIn.heading")}>
      {demo && <DemoNotice demo={demo} onFillIn={() => fillIn(demo)} />}
      {signIn.error && <Problem error={signIn.error} />}
      {ending && !signIn.error && <Problem variant="notice" error={ending} />}
      <Form
        className={styles.form ?? ""}
        validationBehavior="aria"
        onSubmit={submit}
      >
        <TextField
          ref={usernameField}
          label={text("label.username")}
          name="username"
          value={username}
          onChange={type}
          autoComplete="username"
          spellCheck="false"
          autoFocus={!wasNamed}
          isRequired
        />
        <PasswordField
          ref={passwordField}
          label={text("label.password")}
          name="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          autoFocus={wasNamed}
        />
        <PendingButton
          type="submit"
          variant="accent"
          isDisabled={username.trim() === "" || password === ""}
          isPending={signIn.isPending}
        >
          {text("signIn.submit")}
        </PendingButton>
      </Form>
      <div className={styles.links}>
        <TextLink onPress={onUseCode}>{text("signIn.useCode")}</TextLink>
        <TextLink onPress={onUseRecoveryKey}>
          {text("signIn.useRecoveryKey")}
        </TextLink>
      </div>
    </Card>
  );
}

interface SignInParts {
  readonly usernameField: RefObject<TextFieldRef | null>;
  readonly passwordField: RefObject<TextFieldRef | null>;
  readonly onExpired: (password: string) => void;
}

/** For these no password helps: another user may. */
const BARRED: readonly string[] = ["no_admin_tool", "no_role"];

function useSignIn({ usernameField, passwordField, onExpired }: SignInParts) {
  const refreshAccess = useRefreshAccess();
  return useMutation({
    mutationFn: async (input: {
      readonly username: string;
      readonly password: string;
    }) => {
      await unwrap(window.rolecall.access.signIn(input));
      await refreshAccess();
    },
    onMutate: () => useSessionView.setState({ ending: null }),
    onError: (error, { password }) => {
      const { reason } = asRolecallError(error);
      if (reason === "password_expired") {
        onExpired(password);
        return;
      }
      // Most often the password was mistyped: ready to be typed over.
      const field = BARRED.includes(reason) ? usernameField : passwordField;
      field.current?.focus();
      field.current?.select();
    },
    // A password does not stay in the cache of what was asked.
    gcTime: 0,
  });
}
