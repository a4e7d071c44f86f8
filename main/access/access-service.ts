import type { Handlers } from "../dispatch/handler.ts";
import { createCodeHandlers } from "./codes.ts";
import type { Door } from "./door.ts";
import { recoveryHandlers } from "./recovery.ts";
import { setUpHandlers } from "./set-up.ts";
import { signInStateHandlers } from "./sign-in-state.ts";
import { createSignInHandlers } from "./sign-in.ts";

/** Who gets in: the first start, signing in and out, and the ways back in. */
export function createAccessHandlers(door: Door): Handlers<"access"> {
  return {
    ...setUpHandlers,
    ...createSignInHandlers(door),
    ...createCodeHandlers(door.guesses),
    ...signInStateHandlers,
    ...recoveryHandlers,
  };
}
