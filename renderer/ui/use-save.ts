import { useIsMutating, useMutation } from "@tanstack/react-query";
import { useEffect, useRef, type RefObject } from "react";
import { useErrorText } from "../i18n/use-text.ts";
import { asRolecallError } from "./client.ts";
import { isDeclined } from "./declined.ts";
import { showMessage } from "./message-queue.ts";
import { noteOwner } from "./owner.ts";
import { useOnce } from "./use-once.ts";

interface SaveParts<Input, Answer> {
  /** Where the form is: the same for one that comes back after Lock. */
  readonly place: string;
  /** What it may be sent again after: an answer, or a refusal where it goes away with any other. */
  readonly until: "answer" | "refusal";
  readonly send: (input: Input) => Promise<Answer>;
  /** What comes of it for the page. `isHere` is false when the form that sent it has gone from the screen. */
  readonly onSaved: (
    answer: Answer,
    input: Input,
    isHere: boolean,
  ) => Promise<void> | void;
  /** What comes of it for the form that sent it. */
  readonly onRefused: (error: Error) => void;
}

/**
 * Sends a form. The answer can come after Lock or after another page was opened: then a refusal is told in a
 * message. After the owner of the page has changed, nothing comes of it.
 */
export function useSave<Input, Answer>(parts: SaveParts<Input, Answer>) {
  const { place, until, send, onSaved, onRefused } = parts;
  const errorText = useErrorText();
  const isHere = useIsHere();
  const mutationKey = ["save", place];
  const { mutateAsync, isSuccess } = useMutation({
    mutationKey,
    mutationFn: send,
    onMutate: noteOwner,
    onSuccess: (answer, input, isStillTheirs) =>
      isStillTheirs() ? onSaved(answer, input, isHere.current) : undefined,
    onError: (error, _input, isStillTheirs) => {
      if (isStillTheirs?.() !== true) return;
      if (isHere.current) onRefused(error);
      else if (isWorthTelling(error)) showMessage(errorText(error));
    },
  });
  // By its place, so that a form that came back waits for what was sent before.
  const isSaving = useIsMutating({ mutationKey }) > 0;
  const save = useOnce(mutateAsync, until);
  return { save, isSaving, isSaved: isSuccess };
}

/** Whether who is back after Lock should hear of it: not of what Lock itself refused. */
export function isWorthTelling(error: unknown): boolean {
  return (
    asRolecallError(error).code !== "UNAUTHENTICATED" && !isDeclined(error)
  );
}

function useIsHere(): RefObject<boolean> {
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return isHere;
}
