import { useCallback } from "react";
import { useIntl } from "react-intl";
import {
  wordError,
  wordFieldProblem,
  type Translate,
} from "../../preload/contract/messages/word-error.ts";
import type { FieldProblem } from "../../preload/contract/errors.ts";
import { asRolecallError } from "../ui/client.ts";

/** Looks up a text of the page: `text('users.delete', { username })`. */
export function useText(): Translate {
  const intl = useIntl();
  return useCallback(
    // react-intl's params may not be undefined under exactOptionalPropertyTypes.
    (key, params) => intl.formatMessage({ id: key }, { ...params }),
    [intl],
  );
}

/** Words whatever a call threw, as a sentence for the person. */
export function useErrorText(): (error: unknown) => string {
  const text = useText();
  return useCallback(
    (error) => wordError(asRolecallError(error), text),
    [text],
  );
}

/** Words a problem of a field. */
export function useFieldText(): (problem: FieldProblem) => string {
  const text = useText();
  return useCallback((problem) => wordFieldProblem(problem, text), [text]);
}
