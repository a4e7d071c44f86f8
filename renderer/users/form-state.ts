/** What would be lost if a form went away now. */
export type FormState = "unchanged" | "changed" | "saving";
