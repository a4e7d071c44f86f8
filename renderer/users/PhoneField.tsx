import AlertTriangle from "@react-spectrum/s2/icons/AlertTriangle";
import { isValidPhoneNumber } from "libphonenumber-js/min";
import { useFormState, useWatch, type Control } from "react-hook-form";
import type {
  UserFields,
  UserFieldsInput,
} from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { FormTextField } from "../ui/FormTextField.tsx";
import styles from "./user-form.module.css";

interface PhoneFieldProps {
  readonly control: Control<UserFieldsInput, unknown, UserFields>;
}

/** A number that claims to be international and is not valid gets a warning; it is kept as typed. */
export function PhoneField({ control }: PhoneFieldProps) {
  const text = useText();
  const phone = useWatch({ control, name: "phone" }).trim();
  const { touchedFields, dirtyFields } = useFormState({
    control,
    name: "phone",
  });
  // Not while a new number is still being typed.
  const isWritten = touchedFields.phone === true || dirtyFields.phone !== true;
  const isDoubtful =
    isWritten && phone.startsWith("+") && !isValidPhoneNumber(phone);
  return (
    <FormTextField
      control={control}
      name="phone"
      label={text("label.phone")}
      {...(isDoubtful && {
        description: (
          <span className={styles.warning}>
            <AlertTriangle />
            <span>{text("label.phoneWarning")}</span>
          </span>
        ),
      })}
    />
  );
}
