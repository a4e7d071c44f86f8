import { useText } from "../i18n/use-text.ts";
import { TheirChanges } from "../ui/TheirChanges.tsx";
import type { PolicyChange, TypedPolicies } from "./typed-policies.ts";

const LABELS = {
  adminToolFor: "settings.adminToolFor",
  idleMinutes: "settings.idleMinutes",
  passwordMaxAgeDays: "settings.maxAge",
} as const;

interface TheirSettingsProps {
  readonly changes: readonly PolicyChange[];
}

/** What someone else set, where something else stands typed here. */
export function TheirSettings({ changes }: TheirSettingsProps) {
  const text = useText();
  const words = (
    policies: TypedPolicies,
    field: PolicyChange["field"],
  ): string => {
    if (field === "adminToolFor")
      return text(`settings.${policies.adminToolFor}`);
    if (field === "idleMinutes")
      return `${policies.idleMinutes} ${text("settings.minutes")}`;
    const { passwordMaxAgeDays: days } = policies;
    return days === null
      ? text("settings.never")
      : `${days} ${text("settings.days")}`;
  };
  return (
    <TheirChanges
      heading={text("settings.theirs")}
      text={text("settings.theirsText")}
      changes={changes.map(({ field, before, now }) =>
        text("settings.theirChange", {
          field: text(LABELS[field]),
          before: words(before, field),
          now: words(now, field),
        }),
      )}
    />
  );
}
