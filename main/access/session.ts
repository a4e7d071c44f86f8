import type { Session, SignedIn } from "../dispatch/dispatcher.ts";

/** The session of this app. It lives in main's memory alone, so that no file can bring it back. */
export function createSession(): Session {
  let signedIn: SignedIn | null = null;
  return {
    current: () => signedIn,
    start(userId) {
      signedIn = { userId };
    },
    end(session) {
      if (signedIn === session) signedIn = null;
    },
  };
}
