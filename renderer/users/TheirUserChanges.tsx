import type { UserFieldsInput } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { TheirChanges } from "../ui/TheirChanges.tsx";
import { changedFields, type Theirs, type UserField } from "./user-fields.ts";

/** What others changed of a user while it was edited here. */
export function TheirUserChanges({ before, now }: Theirs) {
  const text = useText();
  const words = (fields: UserFieldsInput, field: UserField): string => {
    if (field === "status") return text(`status.${fields.status}`);
    const words =
      field === "roles" ? fields.roles.join(", ") : fields[field].trim();
    return words === "" ? text("userForm.nothing") : words;
  };
  const changed = changedFields(before, now);
  return (
    <TheirChanges
      heading={text("userForm.theirs")}
      text={text(
        changed.length === 0
          ? "userForm.theirsElsewhere"
          : "userForm.theirsText",
      )}
      changes={changed.map((field) =>
        text("userForm.theirChange", {
          field: text(`label.${field}`),
          before: words(before, field),
          now: words(now, field),
        }),
      )}
    />
  );
}
