import { create } from "zustand";
import type { Envelope } from "../../preload/contract/errors.ts";
import { asRolecallError, unwrap, type RolecallError } from "../ui/client.ts";
import { registerKeeper } from "../ui/keepers.ts";
import { noteOwner } from "../ui/owner.ts";

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

/** What waits for the password does not get it any more. */
export const stopAsking = () =>
  useConfirmation.getState().waiting?.answer(false);

registerKeeper({ forget: stopAsking });

/**
 * Like unwrap(ask()), for what may need the password again: then it is asked for, and the call made once
 * more. Throws the RolecallError `confirm_password` when the person would rather not, or has gone.
 */
export async function confirmed<Data>(
  ask: () => Promise<Envelope<Data>>,
): Promise<Data> {
  const isStillTheirs = noteOwner();
  try {
    return await unwrap(ask());
  } catch (thrown) {
    const error = asRolecallError(thrown);
    const mayAsk = error.reason === "confirm_password" && isStillTheirs();
    // SECURITY: what one person began is not done with the password of the next.
    if (!mayAsk || !(await askForPassword(error)) || !isStillTheirs())
      throw error;
  }
  return unwrap(ask());
}
