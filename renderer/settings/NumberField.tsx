import { TextField } from "@react-spectrum/s2/TextField";
import { useId } from "react";
import {
  useController,
  type Control,
  type FieldPathByValue,
} from "react-hook-form";
import type { Policies } from "../../preload/contract/settings.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./settings.module.css";
import type { TypedPolicies } from "./typed-policies.ts";

interface NumberFieldProps {
  readonly control: Control<TypedPolicies, unknown, Policies>;
  readonly name: FieldPathByValue<TypedPolicies, string | null>;
  readonly label: string;
  /** What is counted. */
  readonly unit: string;
  readonly hint: string;
  readonly limits: { readonly min: number; readonly max: number };
}

/** A whole number, typed. Spectrum's own field takes it over only when it is left, and corrects it unasked. */
export function NumberField({
  control,
  name,
  label,
  unit,
  hint,
  limits,
}: NumberFieldProps) {
  const text = useText();
  const unitId = useId();
  const { field, fieldState } = useController({ control, name });
  const { ref, value, onChange, onBlur } = field;
  return (
    <div className={styles.number}>
      <TextField
        ref={ref}
        UNSAFE_className={styles.parts ?? ""}
        label={label}
        description={hint}
        inputMode="numeric"
        validationBehavior="aria"
        value={value ?? ""}
        onChange={onChange}
        onBlur={onBlur}
        isInvalid={fieldState.error !== undefined}
        errorMessage={
          fieldState.error && text("settings.outOfRange", { ...limits })
        }
        aria-describedby={unitId}
      />
      <span id={unitId} className={styles.unit}>
        {unit}
      </span>
    </div>
  );
}
