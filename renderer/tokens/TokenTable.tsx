import { ActionButton } from "@react-spectrum/s2/ActionButton";
import { useIntl } from "react-intl";
import type { Token } from "../../preload/contract/tokens.ts";
import { useText } from "../i18n/use-text.ts";
import hidden from "../ui/hidden.module.css";
import { RelativeTime } from "../ui/RelativeTime.tsx";
import { useNow } from "../ui/now.ts";
import styles from "./token-list.module.css";

interface TokenTableProps {
  readonly tokens: readonly Token[];
  readonly onRevoke: (token: Token) => void;
}

/** The tokens that have not been revoked, expired ones included. */
export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  const text = useText();
  if (tokens.length === 0)
    return <p className={styles.none}>{text("tokens.none")}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={text("tokens.heading")}>
        <thead>
          <tr>
            <th scope="col">{text("tokens.name")}</th>
            <th scope="col">{text("tokens.created")}</th>
            <th scope="col">{text("tokens.expires")}</th>
            <th scope="col">{text("tokens.lastUsed")}</th>
            <th scope="col">
              <span className={hidden.hidden}>{text("tokens.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <Row key={token.id} token={token} onRevoke={onRevoke} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<TokenTableProps, "onRevoke"> {
  readonly token: Token;
}

function Row({ token, onRevoke }: RowProps) {
  const text = useText();
  const { formatDate } = useIntl();
  const { name, createdAt, expiresAt, lastUsedAt } = token;
  const now = useNow();
  const date = (at: number) => formatDate(at, { dateStyle: "medium" });
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <bdi>{name}</bdi>
      </th>
      <td>{date(createdAt)}</td>
      <td>
        {date(expiresAt)}
        {expiresAt <= now && (
          <span className={styles.expired}>{text("tokens.expired")}</span>
        )}
      </td>
      <td>
        {lastUsedAt === null ? (
          text("tokens.never")
        ) : (
          <RelativeTime at={lastUsedAt} />
        )}
      </td>
      <td className={styles.action}>
        <ActionButton
          size="S"
          aria-label={text("tokens.revoke", { name })}
          onPress={() => onRevoke(token)}
        >
          {text("tokens.revokeShort")}
        </ActionButton>
      </td>
    </tr>
  );
}
