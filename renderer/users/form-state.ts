/** What would be lost if a form went away now. */
export type FormState = "unchanged" | "changed" | "saving";

/** What the buttons of the dialog around a form may do. */
export interface FormButtons {
  readonly maySubmit: boolean;
  readonly isSaving: boolean;
  /** Whether what is edited does not exist any more. */
  readonly isGone: boolean;
}
