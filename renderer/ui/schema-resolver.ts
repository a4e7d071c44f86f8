import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";
import type { FieldProblem } from "../../preload/contract/errors.ts";
import { fieldProblems } from "../../preload/contract/fields.ts";

/**
 * Checks a form with the schema that main will check it with, and words what it finds with its values:
 * @hookform/resolvers drops the params of a problem ("at most 100 characters").
 */
export function schemaResolver<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  word: (problem: FieldProblem) => string,
): Resolver<Input, unknown, Output> {
  return (values) => {
    const result = schema.safeParse(values);
    if (result.success) return { values: result.data, errors: {} };
    const errors = Object.entries(fieldProblems(result.error.issues)).flatMap(
      ([path, problems]) => {
        const [problem] = problems;
        // A problem of one element of a list stands at the list.
        const [field = path] = path.split(".");
        return problem
          ? [[field, { type: problem.reason, message: word(problem) }] as const]
          : [];
      },
    );
    // The paths are those of the schema, which are the fields of the form.
    return {
      values: {},
      errors: Object.fromEntries(errors) as FieldErrors<Input>,
    };
  };
}
