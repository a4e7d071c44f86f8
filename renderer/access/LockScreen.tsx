import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Form } from "react-aria-components/Form";
import type { Me } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { unwrap } from "../ui/client.ts";
import { forgetDrafts, useHasDrafts } from "../ui/drafts.ts";
import { useFieldProblem } from "../ui/field-problem.ts";
import { askToLeave } from "../ui/leave-guard.ts";
import { PasswordField } from "../ui/PasswordField.tsx";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useReady } from "../ui/ready.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { UnsavedGuard } from "../ui/UnsavedGuard.tsx";
import styles from "./access.module.css";
import { signOut, useRefreshAccess } from "./session.ts";
import { Who } from "./Who.tsx";

/** All there is to see until the same user gives the password again. */
export function LockScreen({ me }: { readonly me: Me }) {
  const text = useText();
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const field = useRef<TextFieldRef>(null);
  const unlock = useUnlock(() => {
    field.current?.focus();
    field.current?.select();
  });
  const leave = useMutation({ mutationFn: () => signOut(queries) });
  const hasDrafts = useHasDrafts();
  const wrong = useFieldProblem(unlock.error, "password");
  const problem = leave.error ?? (wrong === undefined ? unlock.error : null);
  useReady();
  return (
    <Card heading={text("lock.heading")}>
      <p>{text("lock.text")}</p>
      <div className={styles.who}>
        <Who me={me} />
      </div>
      {problem && <Problem error={problem} />}
      <Form
        className={styles.form ?? ""}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== "" && !unlock.isPending) unlock.mutate(password);
        }}
      >
        <PasswordField
          ref={field}
          label={text("label.password")}
          name="password"
          value={password}
          onChange={(typed) => {
            setPassword(typed);
            if (wrong !== undefined) unlock.reset();
          }}
          autoComplete="current-password"
          autoFocus
          errorMessage={wrong}
        />
        <PendingButton
          type="submit"
          variant="accent"
          isDisabled={password === ""}
          isPending={unlock.isPending}
        >
          {text("lock.submit")}
        </PendingButton>
      </Form>
      <div className={styles.links}>
        <TextLink onPress={() => askToLeave(() => leave.mutate())}>
          {text("account.signOut")}
        </TextLink>
      </div>
      <UnsavedGuard isChanged={hasDrafts} onDiscard={forgetDrafts} />
    </Card>
  );
}

function useUnlock(onRefused: () => void) {
  const refreshAccess = useRefreshAccess();
  return useMutation({
    mutationFn: async (password: string) => {
      await unwrap(window.rolecall.access.unlock({ password }));
      await refreshAccess();
    },
    onError: onRefused,
    onSettled: (_data, error) => {
      // The session may have ended meanwhile.
      if (error) void refreshAccess();
    },
    gcTime: 0,
  });
}
