import type { SessionChange, SessionClaim } from "./call.ts";

/** One signing-in. Two of the same user are two. */
export interface SignedIn {
  /** users.id */
  readonly userId: number;
  readonly claim: SessionClaim;
  /** Which one it is: the same for as long as it lasts. */
  readonly mark: symbol;
}

/** Who is signed in to this app: all its windows share one session. */
export interface Session {
  /** Ends or locks by itself what is past its time. */
  current(): SignedIn | null;
  /**
   * Makes what a call came to be so, for the session that the call was made in: a later one, begun while
   * the call was under way, goes on as it is.
   */
  change(change: SessionChange, asker: SignedIn | null): void;
}
