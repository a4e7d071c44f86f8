import { create } from "zustand";
import type { User } from "../../preload/contract/users.ts";
import { registerKeeper } from "../ui/keepers.ts";

/** Whom a one-time code is for. */
export type CodeSubject = Pick<
  User,
  "id" | "username" | "firstName" | "lastName"
>;

/** A one-time code that can be given now, on top of whatever stands open. */
export interface CodeOffer {
  readonly subject: CodeSubject;
  /** Whether the user has just been created, and nobody asked for it. */
  readonly isUnasked: boolean;
  /** Whether it has been given, and is on screen. */
  readonly isGiven: boolean;
}

interface CodeView {
  readonly offer: CodeOffer | null;
  /** The username for whom a code was given that Lock took off the screen, until that has been said. */
  readonly lostCodeOf: string | null;
}

const initial: CodeView = { offer: null, lostCodeOf: null };

/** Whether a one-time code is offered, or on screen. */
export const useCodeView = create<CodeView>(() => initial);

const { getState, setState } = useCodeView;

export const openCode = (subject: CodeSubject, isUnasked = false) =>
  setState({ offer: { subject, isUnasked, isGiven: false } });
export const closeCode = () => setState({ offer: null });
/** A code has been given by this offer: it is on screen, or lost if the offer has gone. */
export function giveCode(offer: CodeOffer): void {
  if (getState().offer === offer)
    setState({ offer: { ...offer, isGiven: true } });
  else loseCode(offer);
}
const loseCode = ({ subject: { username } }: CodeOffer) =>
  setState({ lostCodeOf: username });
export const forgetLostCode = () => setState({ lostCodeOf: null });

registerKeeper({
  putAway: () => {
    const { offer } = getState();
    if (offer?.isGiven) loseCode(offer);
    closeCode();
  },
  forget: () => setState(initial),
});
