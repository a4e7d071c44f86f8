import type { FieldValues, Path, UseFormReturn } from "react-hook-form";

type Form<Values extends FieldValues, Output> = UseFormReturn<
  Values,
  unknown,
  Output
>;

/** Types into a form again what differs from `before`, as if a person did. For forms of single values. */
export function typeAgain<Values extends FieldValues, Output>(
  form: Form<Values, Output>,
  before: Values,
  typed: Values,
): void {
  // The keys of a flat form's values are its paths.
  for (const field of Object.keys(typed) as Path<Values>[]) {
    if (typed[field] === before[field]) continue;
    form.setValue(field, typed[field], {
      shouldDirty: true,
      shouldTouch: true,
      shouldValidate: true,
    });
  }
}

/** Puts a form that was filled with `before` on a newer state; what was typed stays. */
export function rebaseForm<Values extends FieldValues, Output>(
  form: Form<Values, Output>,
  before: Values,
  now: Values,
): void {
  const typed = form.getValues();
  form.reset(now);
  typeAgain(form, before, typed);
}
