/** One signing-in. Two of the same user are two. */
export interface SignedIn {
  readonly userId: number;
}

/** Who is signed in to this app; all its windows share it. It lives in main's memory alone. */
export function createSession() {
  let signedIn: SignedIn | null = null;
  return {
    current: (): SignedIn | null => signedIn,
    start(userId: number): void {
      signedIn = { userId };
    },
    /** Ends this one; a later one, begun while a call of this one was under way, goes on. */
    end(session: SignedIn): void {
      if (signedIn === session) signedIn = null;
    },
  };
}

export type Session = ReturnType<typeof createSession>;
