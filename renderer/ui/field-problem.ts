import { useFieldText } from "../i18n/use-text.ts";
import { asRolecallError } from "./client.ts";

/** What a failed call says of one field, in words, for a screen of one or two fields; undefined if nothing. */
export function useFieldProblem(
  error: unknown,
  field: string,
): string | undefined {
  const word = useFieldText();
  if (error === null) return undefined;
  const [first] = asRolecallError(error).fields[field] ?? [];
  return first === undefined ? undefined : word(first);
}
