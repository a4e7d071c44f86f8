import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { useRef } from "react";
import type { Me } from "../../preload/contract/access.ts";
import { contract } from "../../preload/contract/index.ts";
import { missingRole } from "../../preload/contract/permissions.ts";
import type { Token } from "../../preload/contract/tokens.ts";
import { useText } from "../i18n/use-text.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { Loading } from "../ui/Loading.tsx";
import { NotRead } from "../ui/NotRead.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useQuestion } from "../ui/use-question.ts";
import { IssueToken } from "./IssueToken.tsx";
import { useRevokeToken, useTokens } from "./queries.ts";
import styles from "./token-list.module.css";
import { TokenTable } from "./TokenTable.tsx";

interface TokenListProps {
  /** Whose tokens; null for one's own, by what everyone may do. */
  readonly userId: string | null;
  readonly me: Me;
  /** Whether the list is what its dialog was opened for, and takes the focus. */
  readonly hasFocus?: boolean;
  /** Hears whether a token is on screen that is shown only now. */
  readonly onSecret?: (isShown: boolean) => void;
}

/** The tokens of a user: issue, see when each was last used, revoke. */
export function TokenList(props: TokenListProps) {
  const { userId, me, hasFocus = false, onSecret } = props;
  const text = useText();
  const list = useTokens(userId);
  const revoke = useRevokeToken(userId);
  const { asked, ask, drop, take } = useQuestion<Token>();
  const box = useRef<HTMLDivElement>(null);
  const missing = missingRole(contract.tokens.issue.needs, me.roles);
  const act = () => {
    const token = take();
    if (token === null) return;
    // The button that was pressed goes with its row.
    revoke.mutate(token, { onSuccess: () => box.current?.focus() });
  };

  return (
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      className={styles.box}
      aria-label={text("tokens.heading")}
    >
      <p className={styles.words}>{text("tokens.hint")}</p>
      {missing === undefined ? (
        <IssueToken
          userId={userId}
          me={me}
          hasFocus={hasFocus}
          onSecret={onSecret}
        />
      ) : (
        <p className={styles.words}>
          {text("error.missing_role", {
            role: missing,
            action: text("action.tokens.issue"),
          })}
        </p>
      )}
      {revoke.error && <Problem error={revoke.error} />}
      {list.error && (
        <NotRead
          heading={text("tokens.failed")}
          error={list.error}
          refetch={list.refetch}
        />
      )}
      {list.isPending && <Loading label={text("tokens.loading")} />}
      {list.data && <TokenTable {...list.data} onRevoke={ask} />}
      <DialogContainer onDismiss={drop}>
        {asked !== null && (
          <AskDialog
            title={text("tokens.revokeHeading")}
            confirmLabel={text("tokens.revokeShort")}
            cancelLabel={text("tokens.cancel")}
            onConfirm={act}
          >
            {text("tokens.revokeText", { name: asked.name })}
          </AskDialog>
        )}
      </DialogContainer>
    </div>
  );
}
