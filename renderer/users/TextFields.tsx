import type { Control } from "react-hook-form";
import type {
  UserFields,
  UserFieldsInput,
} from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { FormTextField } from "../ui/FormTextField.tsx";
import { PhoneField } from "./PhoneField.tsx";
import styles from "./user-form.module.css";

interface TextFieldsProps {
  readonly control: Control<UserFieldsInput, unknown, UserFields>;
}

/** What is typed of a user, in the seed's order. */
export function TextFields({ control }: TextFieldsProps) {
  const text = useText();
  return (
    <div className={styles.fields}>
      <FormTextField
        control={control}
        name="firstName"
        label={text("label.firstName")}
        isRequired
        autoFocus
      />
      <FormTextField
        control={control}
        name="lastName"
        label={text("label.lastName")}
        isRequired
      />
      <FormTextField
        control={control}
        name="username"
        label={text("label.username")}
        spellCheck="false"
        isRequired
      />
      <FormTextField
        control={control}
        name="email"
        label={text("label.email")}
        spellCheck="false"
        isRequired
      />
      <PhoneField control={control} />
      <FormTextField
        control={control}
        name="imsId"
        label={text("label.imsId")}
        description={text("label.imsIdHelp")}
        spellCheck="false"
      />
    </div>
  );
}
