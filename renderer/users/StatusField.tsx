import { Picker, PickerItem } from "@react-spectrum/s2/Picker";
import { useId } from "react";
import { useController, type Control } from "react-hook-form";
import {
  CHOSEN_STATUSES,
  type Status,
  type UserFields,
  type UserFieldsInput,
} from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./user-form.module.css";

interface StatusFieldProps {
  readonly control: Control<UserFieldsInput, unknown, UserFields>;
  /** The status that the user has now, or null for a new one. */
  readonly status: Status | null;
  /** Whether it is their own account that is edited. */
  readonly isMe: boolean;
}

/** What an administrator sets; beside it, what has come of it by events and the clock. */
export function StatusField({ control, status, isMe }: StatusFieldProps) {
  const text = useText();
  const { field, fieldState } = useController({ control, name: "status" });
  const { ref, value, onChange, onBlur } = field;
  const hintId = useId();
  const isByItself =
    status === "expired" || status === "lockedOut" || status === "pending";
  const now = isByItself ? text(`status.${status}Hint`) : null;
  const hint = isMe ? text("error.own_account_deactivate") : now;
  return (
    <div className={styles.status}>
      <Picker
        ref={ref}
        validationBehavior="aria"
        label={text("label.status")}
        value={value}
        onChange={(key) => onChange(key)}
        onBlur={onBlur}
        isDisabled={isMe}
        isInvalid={fieldState.error !== undefined}
        errorMessage={fieldState.error?.message}
        {...(hint !== null && { "aria-describedby": hintId })}
      >
        {CHOSEN_STATUSES.map((each) => (
          <PickerItem key={each} id={each}>
            {text(`status.${each}`)}
          </PickerItem>
        ))}
      </Picker>
      {hint !== null && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
