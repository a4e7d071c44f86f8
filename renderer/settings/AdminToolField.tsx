import { Radio, RadioGroup } from "@react-spectrum/s2/RadioGroup";
import { useId } from "react";
import { useController, type Control } from "react-hook-form";
import {
  ADMIN_TOOL_FOR,
  type AdminToolFor,
  type Policies,
} from "../../preload/contract/settings.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./settings.module.css";
import type { TypedPolicies } from "./typed-policies.ts";

interface AdminToolFieldProps {
  readonly control: Control<TypedPolicies, unknown, Policies>;
}

/** Who may use the Admin tool: the first of the two gates. */
export function AdminToolField({ control }: AdminToolFieldProps) {
  const text = useText();
  const { field } = useController({ control, name: "adminToolFor" });
  const { value, onChange, onBlur } = field;
  return (
    <RadioGroup
      label={text("settings.adminToolFor")}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
    >
      {ADMIN_TOOL_FOR.map((each) => (
        <Choice key={each} value={each} />
      ))}
    </RadioGroup>
  );
}

function Choice({ value }: { readonly value: AdminToolFor }) {
  const text = useText();
  const hintId = useId();
  return (
    <div>
      <Radio value={value} aria-describedby={hintId}>
        {text(`settings.${value}`)}
      </Radio>
      <p id={hintId} className={styles.choiceHint}>
        {text(`settings.${value}Hint`)}
      </p>
    </div>
  );
}
