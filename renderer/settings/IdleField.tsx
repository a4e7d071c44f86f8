import type { Control } from "react-hook-form";
import {
  POLICY_LIMITS,
  type Policies,
} from "../../preload/contract/settings.ts";
import { useText } from "../i18n/use-text.ts";
import { NumberField } from "./NumberField.tsx";
import type { TypedPolicies } from "./typed-policies.ts";

interface IdleFieldProps {
  readonly control: Control<TypedPolicies, unknown, Policies>;
}

/** How long nobody may be there before the windows lock. */
export function IdleField({ control }: IdleFieldProps) {
  const text = useText();
  const limits = POLICY_LIMITS.idleMinutes;
  return (
    <NumberField
      control={control}
      name="idleMinutes"
      label={text("settings.idleMinutes")}
      unit={text("settings.minutes")}
      hint={text("settings.idleMinutesHint", { ...limits })}
      limits={limits}
    />
  );
}
