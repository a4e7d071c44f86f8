import { Picker, PickerItem } from "@react-spectrum/s2/Picker";
import { useId, useRef } from "react";
import { useController, type Control } from "react-hook-form";
import type { Me } from "../../preload/contract/access.ts";
import {
  CHOSEN_STATUSES,
  type User,
  type UserFields,
  type UserFieldsInput,
} from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { StatusHint } from "./StatusHint.tsx";
import styles from "./user-form.module.css";

interface StatusFieldProps {
  readonly control: Control<UserFieldsInput, unknown, UserFields>;
  readonly me: Me;
  /** Whom the form is about, as they are now, or null for a new one. */
  readonly user: User | null;
}

/** What an administrator sets; beside it, what has come of it by events and the clock. */
export function StatusField({ control, me, user }: StatusFieldProps) {
  const text = useText();
  const { field, fieldState } = useController({ control, name: "status" });
  const { ref, value, onChange, onBlur } = field;
  const hintId = useId();
  const picker = useRef<{ readonly focus: () => void }>(null);
  const isEnding =
    value === "deactivated" && user !== null && user.status !== "deactivated";
  const isMe = user?.id === me.id;
  return (
    <div className={styles.status}>
      <Picker
        ref={(handle) => {
          ref(handle);
          picker.current = handle;
        }}
        validationBehavior="aria"
        label={text("label.status")}
        value={value}
        onChange={(key) => onChange(key)}
        onBlur={onBlur}
        isDisabled={isMe}
        isInvalid={fieldState.error !== undefined}
        errorMessage={fieldState.error?.message}
        {...(user !== null && { "aria-describedby": hintId })}
      >
        {CHOSEN_STATUSES.map((each) => (
          <PickerItem key={each} id={each}>
            {text(`status.${each}`)}
          </PickerItem>
        ))}
      </Picker>
      {isMe && (
        <p id={hintId} className={styles.hint}>
          {text("error.own_account_deactivate")}
        </p>
      )}
      {user !== null && !isMe && (
        <div className={styles.hint}>
          {isEnding ? (
            <p id={hintId} className={styles.ending} role="status">
              {text("status.deactivating")}
            </p>
          ) : (
            <StatusHint
              id={hintId}
              user={user}
              me={me}
              onWayOutGone={() => picker.current?.focus()}
            />
          )}
        </div>
      )}
    </div>
  );
}
