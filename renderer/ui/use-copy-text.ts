import { useEffect, useState } from "react";
import { useText } from "../i18n/use-text.ts";

/** As long as what is said fades. */
const SHOWN_FOR_MS = 6_000;

/** Puts a text on the clipboard; `outcome` says for a while what came of it. */
export function useCopyText() {
  const text = useText();
  const [outcome, setOutcome] = useState("");
  useEffect(() => {
    if (outcome === "") return;
    const timer = setTimeout(() => setOutcome(""), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (copied: string) => {
    try {
      await navigator.clipboard.writeText(copied);
      setOutcome(text("secret.copied"));
    } catch {
      setOutcome(text("secret.copyFailed"));
    }
  };
  return { copy, outcome, forget: () => setOutcome("") };
}
