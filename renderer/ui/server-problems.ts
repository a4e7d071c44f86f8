import { useState } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { FieldProblems } from "../../preload/contract/errors.ts";
import { useFieldText } from "../i18n/use-text.ts";
import { asRolecallError, type RolecallError } from "./client.ts";

interface ServerProblems {
  /** What was refused and has no place at a field. */
  readonly problem: RolecallError | null;
  /** Puts the problems of a refused call where they belong, and the focus on the first of them. */
  readonly place: (error: unknown) => void;
  readonly clear: () => void;
}

/** Takes what main refuses to the fields of a form; what is about none of them becomes `problem`. */
export function useServerProblems<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  fields: readonly FieldPath<Values>[],
): ServerProblems {
  const word = useFieldText();
  const [problem, setProblem] = useState<RolecallError | null>(null);
  const place = (thrown: unknown) => {
    const error = asRolecallError(thrown);
    const byField = groupByField(error.fields);
    const known = fields.filter((field) => byField.has(field));
    known.forEach((field, index) => {
      const found = byField.get(field);
      if (found === undefined) return;
      const message = word(found);
      form.setError(
        field,
        { type: found.reason, message },
        { shouldFocus: index === 0 },
      );
    });
    const isAllPlaced = known.length > 0 && known.length === byField.size;
    setProblem(isAllPlaced ? null : error);
  };
  return { problem, place, clear: () => setProblem(null) };
}

/** The first problem of each field; `changes.roles.0` of an edit is the field `roles` of its form. */
function groupByField(problems: FieldProblems) {
  return new Map(
    Object.entries(problems).flatMap(([path, [first]]) => {
      const [field = ""] = path.replace(/^changes\./, "").split(".");
      return first === undefined ? [] : [[field, first] as const];
    }),
  );
}
