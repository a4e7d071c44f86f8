import { create } from "zustand";
import type { Envelope } from "../../preload/contract/errors.ts";
import { asRolecallError, unwrap, type RolecallError } from "../ui/client.ts";

/** A call that waits for the password. */
interface Waiting {
  /** Why main asks for it. */
  readonly refused: RolecallError;
  /** The password was right, or was not given. */
  readonly answer: (isGiven: boolean) => void;
}

/** The call that the dialog asks for; null when none does. */
export const useConfirmation = create<{ readonly waiting: Waiting | null }>(
  () => ({ waiting: null }),
);

let asking: Promise<boolean> | null = null;

/** Opens the dialog, or waits with whoever opened it; answers whether the password was given. */
function askForPassword(refused: RolecallError): Promise<boolean> {
  asking ??= new Promise<boolean>((answer) => {
    useConfirmation.setState({ waiting: { refused, answer } });
  }).finally(() => {
    asking = null;
    useConfirmation.setState({ waiting: null });
  });
  return asking;
}

/**
 * Like unwrap(ask()), for what may need the password again: then it is asked for, and the call made once
 * more. Throws the RolecallError `confirm_password` when the person would rather not.
 */
export async function confirmed<Data>(
  ask: () => Promise<Envelope<Data>>,
): Promise<Data> {
  try {
    return await unwrap(ask());
  } catch (thrown) {
    const error = asRolecallError(thrown);
    const isAsked = error.reason === "confirm_password";
    if (!isAsked || !(await askForPassword(error))) throw error;
  }
  return unwrap(ask());
}
