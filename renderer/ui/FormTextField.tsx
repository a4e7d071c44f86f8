import { TextField, type TextFieldProps } from "@react-spectrum/s2/TextField";
import {
  useController,
  type Control,
  type FieldPathByValue,
  type FieldValues,
} from "react-hook-form";

interface FormTextFieldProps<Values extends FieldValues, Output> extends Pick<
  TextFieldProps,
  | "label"
  | "description"
  | "isRequired"
  | "autoFocus"
  | "autoComplete"
  | "type"
  | "spellCheck"
> {
  readonly control: Control<Values, unknown, Output>;
  readonly name: FieldPathByValue<Values, string>;
}

/** A text field of a form. Its error appears once the field was left, or a submit was refused. */
export function FormTextField<Values extends FieldValues, Output>({
  control,
  name,
  ...props
}: FormTextFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, name: fieldName, value, onChange, onBlur } = field;
  return (
    <TextField
      {...props}
      ref={ref}
      validationBehavior="aria"
      name={fieldName}
      value={value}
      onChange={onChange}
      onBlur={({ relatedTarget }) => {
        // Nobody who is on the way to Cancel needs to be told what is missing.
        const isLeaving = relatedTarget instanceof HTMLButtonElement;
        if (!isLeaving || value !== "" || fieldState.isDirty) onBlur();
      }}
      isInvalid={fieldState.error !== undefined}
      errorMessage={fieldState.error?.message}
    />
  );
}
