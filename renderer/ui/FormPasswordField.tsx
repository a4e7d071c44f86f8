import {
  useController,
  type Control,
  type FieldPathByValue,
  type FieldValues,
} from "react-hook-form";
import { PasswordField } from "./PasswordField.tsx";

interface FormPasswordFieldProps<Values extends FieldValues, Output> {
  readonly control: Control<Values, unknown, Output>;
  readonly name: FieldPathByValue<Values, string>;
  readonly label: string;
  readonly autoComplete: "current-password" | "new-password";
  readonly describedBy?: string;
}

/** A password field of a form. */
export function FormPasswordField<Values extends FieldValues, Output>({
  control,
  name,
  ...props
}: FormPasswordFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, name: fieldName, value, onChange, onBlur } = field;
  return (
    <PasswordField
      {...props}
      ref={ref}
      name={fieldName}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      errorMessage={fieldState.error?.message}
    />
  );
}
