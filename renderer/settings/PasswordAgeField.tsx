import { Switch } from "@react-spectrum/s2/Switch";
import { useId, useRef } from "react";
import { useController, type Control } from "react-hook-form";
import {
  POLICY_LIMITS,
  type Policies,
} from "../../preload/contract/settings.ts";
import { useText } from "../i18n/use-text.ts";
import { NumberField } from "./NumberField.tsx";
import styles from "./settings.module.css";
import type { TypedPolicies } from "./typed-policies.ts";

/** What the field begins with when passwords begin to expire. */
const FIRST_DAYS = "90";

interface PasswordAgeFieldProps {
  readonly control: Control<TypedPolicies, unknown, Policies>;
}

/** Whether passwords expire, and when. */
export function PasswordAgeField({ control }: PasswordAgeFieldProps) {
  const text = useText();
  const hintId = useId();
  const name = "passwordMaxAgeDays";
  const { field } = useController({ control, name });
  const limits = POLICY_LIMITS.passwordMaxAgeDays;
  const before = useRef(FIRST_DAYS);
  const expire = (isOn: boolean) => {
    // Switched on again, it is as it was.
    if (!isOn) before.current = field.value ?? FIRST_DAYS;
    field.onChange(isOn ? before.current : null);
  };
  return (
    <div>
      <Switch
        isSelected={field.value !== null}
        onChange={expire}
        aria-describedby={hintId}
      >
        {text("settings.expires")}
      </Switch>
      <p id={hintId} className={styles.hint}>
        {text("settings.expiresHint")}
      </p>
      {field.value !== null && (
        <NumberField
          control={control}
          name={name}
          label={text("settings.maxAge")}
          unit={text("settings.days")}
          hint={text("settings.maxAgeHint", { ...limits })}
          limits={limits}
        />
      )}
    </div>
  );
}
