import { ActionButton } from "@react-spectrum/s2/ActionButton";
import { TextField, type TextFieldRef } from "@react-spectrum/s2/TextField";
import Visibility from "@react-spectrum/s2/icons/Visibility";
import VisibilityOff from "@react-spectrum/s2/icons/VisibilityOff";
import { useState, type Ref } from "react";
import { useText } from "../i18n/use-text.ts";
import styles from "./password-field.module.css";

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: "current-password" | "new-password";
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly autoFocus?: boolean;
  readonly errorMessage?: string | undefined;
  /** The id of what explains the rules. */
  readonly describedBy?: string;
  readonly ref?: Ref<TextFieldRef>;
}

/** A password, hidden unless its own button shows it. */
export function PasswordField({
  errorMessage,
  describedBy,
  autoFocus = false,
  ...field
}: PasswordFieldProps) {
  const text = useText();
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.field}>
      {/* The field's own box steps aside, so that its input and the button share one grid cell. */}
      <TextField
        {...field}
        // S2 asks for a focus on mount by this prop; who mounts the field decides.
        autoFocus={autoFocus}
        UNSAFE_className={styles.parts ?? ""}
        type={isShown ? "text" : "password"}
        isRequired
        validationBehavior="aria"
        isInvalid={errorMessage !== undefined}
        errorMessage={errorMessage}
        spellCheck="false"
        {...(describedBy === undefined
          ? {}
          : { "aria-describedby": describedBy })}
      />
      <div className={styles.button}>
        <ActionButton
          isQuiet
          size="S"
          aria-label={text(isShown ? "password.hide" : "password.show")}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? <VisibilityOff /> : <Visibility />}
        </ActionButton>
      </div>
    </div>
  );
}
