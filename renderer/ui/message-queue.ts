import { create } from "zustand";
import { registerKeeper } from "./keepers.ts";

interface MessageAction {
  readonly label: string;
  readonly act: () => void;
}

export interface Message {
  readonly id: number;
  readonly text: string;
  readonly tone: "neutral" | "positive";
  readonly action: MessageAction | undefined;
}

/** The messages that stand on screen, the newest last. */
export const useMessages = create<{ readonly messages: readonly Message[] }>(
  () => ({
    messages: [],
  }),
);

/** More than these would hide what they are about. */
const MAX_SHOWN = 3;
let lastId = 0;

/** Shows a message that goes away by itself. It takes no focus, and is read out. */
export function showMessage(
  text: string,
  tone: Message["tone"] = "neutral",
  action?: MessageAction,
): void {
  lastId += 1;
  const message = { id: lastId, text, tone, action };
  useMessages.setState(({ messages }) => ({
    // What is said again takes the place of what was said.
    messages: [...messages.filter((each) => each.text !== text), message].slice(
      -MAX_SHOWN,
    ),
  }));
}

export function dismissMessage(id: number): void {
  useMessages.setState(({ messages }) => ({
    messages: messages.filter((each) => each.id !== id),
  }));
}

export function dismissAll(): void {
  useMessages.setState({ messages: [] });
}
registerKeeper({ putAway: dismissAll, forget: dismissAll });
