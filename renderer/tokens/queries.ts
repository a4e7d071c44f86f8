import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Me } from "../../preload/contract/access.ts";
import type { Token } from "../../preload/contract/tokens.ts";
import { confirmed } from "../access/confirmed.ts";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { noteOwner } from "../ui/owner.ts";

const TOKENS = ["tokens"] as const;

/** Tokens of a user; null for one's own, by what everyone may do. */
export function useTokens(userId: string | null) {
  const { profile, tokens } = window.rolecall;
  return useQuery({
    queryKey: [...TOKENS, userId ?? "own"],
    queryFn: () =>
      unwrap(userId === null ? profile.tokens({}) : tokens.list({ userId })),
    staleTime: 0,
    gcTime: 0,
  });
}

export interface NewToken {
  readonly name: string;
  /** Until it expires. */
  readonly days: number;
}

/** Issues a token, which the answer alone holds. */
export function useIssueToken(
  userId: string | null,
  me: Me,
  onRefused: (error: Error) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, days }: NewToken) => {
      const input = { userId: userId ?? me.id, name, days };
      const issued = await confirmed(() => window.rolecall.tokens.issue(input));
      return { ...issued, name };
    },
    onError: onRefused,
    onSettled: () => queries.invalidateQueries({ queryKey: TOKENS }),
    gcTime: 0,
  });
}

export function useRevokeToken(userId: string | null) {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Token) => {
      const { profile, tokens } = window.rolecall;
      return unwrap(
        userId === null ? profile.revokeToken({ id }) : tokens.revoke({ id }),
      );
    },
    onMutate: noteOwner,
    onSuccess: (_, { name }, isStillTheirs) => {
      if (isStillTheirs())
        showMessage(text("tokens.revoked", { name }), "positive");
    },
    // Also when refused: most often it is gone already.
    onSettled: () => queries.invalidateQueries({ queryKey: TOKENS }),
  });
}
