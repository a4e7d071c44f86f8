import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useErrorText } from "../i18n/use-text.ts";
import { askToLeave } from "../ui/leave-guard.ts";
import { showMessage } from "../ui/message-queue.ts";
import { lock, signOut } from "./session.ts";

interface Leaving {
  /** Signs out, after asking where something typed would be lost. */
  readonly leave: () => void;
  /** Locks at once: what is typed is kept, and nobody who goes away waits for a question. */
  readonly lockNow: () => void;
}

/** The ways out, for menus: a failure is told in a message. */
export function useLeaving(): Leaving {
  const queries = useQueryClient();
  const errorText = useErrorText();
  return useMemo(() => {
    const tell = (error: unknown) => showMessage(errorText(error));
    return {
      leave: () => askToLeave(() => void signOut(queries).catch(tell)),
      lockNow: () => void lock(queries).catch(tell),
    };
  }, [errorText, queries]);
}
