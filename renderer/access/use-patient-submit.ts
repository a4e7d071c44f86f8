import { useEffect, useRef } from "react";

interface PatientSubmitParts {
  /** What is being checked. */
  readonly about: string;
  /** Whether only that check is still to come. */
  readonly isChecking: boolean;
  readonly isReady: boolean;
  readonly submit: () => void;
}

/**
 * Sends a form; one whose new password is still being checked, as soon as that is done. What is typed
 * meanwhile takes the wish back.
 */
export function usePatientSubmit(parts: PatientSubmitParts): () => void {
  const { about, isChecking, isReady, submit } = parts;
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null || isChecking) return;
    const isStillWanted = wanted.current === about;
    wanted.current = null;
    if (isStillWanted && isReady) submit();
  });
  return () => {
    if (isReady) submit();
    else if (isChecking) wanted.current = about;
  };
}
