import { useEffect } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { DraftPlace } from "./drafts.ts";

/**
 * Keeps a draft of what is typed, key by key: main can lock the window at any time. `draftOf` says what to
 * keep of it, undefined when nothing would be lost. Who discards or saves drops the draft at its place,
 * since the form can be gone before it hears of that.
 */
export function useFormDraft<Values extends FieldValues, Output, Draft>(
  form: UseFormReturn<Values, unknown, Output>,
  place: DraftPlace<Draft>,
  draftOf: (typed: Values) => Draft | undefined,
): void {
  const { getValues, subscribe } = form;
  useEffect(() => {
    const keep = () => place.keep(draftOf(getValues()));
    keep();
    return subscribe({ formState: { values: true }, callback: keep });
  }, [draftOf, getValues, place, subscribe]);
}
