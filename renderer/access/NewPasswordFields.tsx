import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import { useId, useState, type Ref } from "react";
import { useText } from "../i18n/use-text.ts";
import { PasswordField } from "../ui/PasswordField.tsx";
import { PasswordRules } from "./PasswordRules.tsx";
import type { NewPassword } from "./use-new-password.ts";

interface NewPasswordFieldsProps {
  readonly password: NewPassword;
  /** What main has against it. */
  readonly problem: string | undefined;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<TextFieldRef>;
}

/** A new password, once more, and what it has to be. */
export function NewPasswordFields({
  password,
  problem,
  autoFocus = false,
  ref,
}: NewPasswordFieldsProps) {
  const text = useText();
  const rulesId = useId();
  const [wasLeft, setLeft] = useState(false);
  const { typed, repeated, doMatch, unmet } = password;
  const doDiffer = wasLeft && repeated !== "" && !doMatch;
  return (
    <>
      <PasswordField
        {...(ref !== undefined && { ref })}
        label={text("label.newPassword")}
        name="newPassword"
        value={typed}
        onChange={password.type}
        autoComplete="new-password"
        autoFocus={autoFocus}
        describedBy={rulesId}
        errorMessage={problem}
      />
      <PasswordField
        label={text("label.confirmPassword")}
        name="confirmPassword"
        value={repeated}
        onChange={password.repeat}
        onBlur={() => setLeft(true)}
        autoComplete="new-password"
        describedBy={rulesId}
        errorMessage={doDiffer ? text("field.passwords_differ") : undefined}
      />
      <PasswordRules id={rulesId} unmet={unmet} doMatch={doMatch} />
    </>
  );
}
