import { Content, Heading, InlineAlert } from "@react-spectrum/s2/InlineAlert";
import type { UserFieldsInput } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { changedFields, type UserField } from "./user-fields.ts";
import styles from "./user-form.module.css";

interface TheirChangesProps {
  readonly before: UserFieldsInput;
  readonly now: UserFieldsInput;
}

/** What others changed of a user while it was edited here. */
export function TheirChanges({ before, now }: TheirChangesProps) {
  const text = useText();
  const words = (fields: UserFieldsInput, field: UserField): string => {
    if (field === "status") return text(`status.${fields.status}`);
    const words =
      field === "roles" ? fields.roles.join(", ") : fields[field].trim();
    return words === "" ? text("userForm.nothing") : words;
  };
  const changed = changedFields(before, now);
  return (
    <InlineAlert variant="notice" fillStyle="subtleFill">
      <Heading>{text("userForm.theirs")}</Heading>
      <Content>
        {text(
          changed.length === 0
            ? "userForm.theirsElsewhere"
            : "userForm.theirsText",
        )}
        {changed.length > 0 && (
          <ul className={styles.theirs}>
            {changed.map((field) => (
              <li key={field}>
                {text("userForm.theirChange", {
                  field: text(`label.${field}`),
                  before: words(before, field),
                  now: words(now, field),
                })}
              </li>
            ))}
          </ul>
        )}
      </Content>
    </InlineAlert>
  );
}
