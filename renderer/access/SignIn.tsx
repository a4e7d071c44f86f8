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
import { PendingButton } from "../ui/PendingButton.tsx";
import styles from "./access.module.css";
import { DemoNotice } from "./DemoNotice.tsx";
import { useRefreshAccess, useSessionView } from "./session.ts";

/** Asks for a username and a password. Shows why the last session ended, if it did not end by itself. */
export function SignIn({ demo }: { readonly demo: DemoAccount | null }) {
  const text = useText();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const passwordField = useRef<TextFieldRef>(null);
  const usernameField = useRef<TextFieldRef>(null);
  const signIn = useSignIn(usernameField, passwordField);
  const ending = useSessionView((view) => view.ending);
  useReady();

  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ username, password });
  };
  const type = (typed: string) => {
    setUsername(typed);
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
          autoFocus
          isRequired
        />
        <PasswordField
          ref={passwordField}
          label={text("label.password")}
          name="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
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
    </Card>
  );
}

function useSignIn(
  usernameField: RefObject<TextFieldRef | null>,
  passwordField: RefObject<TextFieldRef | null>,
) {
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
    // Most often the password was mistyped: ready to be typed over. No password helps who may not enter.
    onError: (error) => {
      const isBarred = asRolecallError(error).reason === "no_admin_tool";
      const field = isBarred ? usernameField : passwordField;
      field.current?.focus();
      field.current?.select();
    },
    // A password does not stay in the cache of what was asked.
    gcTime: 0,
  });
}
