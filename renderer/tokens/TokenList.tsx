import type { Me } from "../../preload/contract/access.ts";

interface TokenListProps {
  /** Whose tokens; null for one's own, by what everyone may do. */
  readonly userId: string | null;
  readonly me: Me;
}

/** The tokens of a user: issue, see when each was last used, revoke. */
export function TokenList(_: TokenListProps) {
  return null;
}
