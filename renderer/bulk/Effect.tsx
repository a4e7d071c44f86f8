import { Fragment, type ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type {
  BulkAct,
  BulkEffect,
  BulkRefusal,
} from "../../preload/contract/bulk.ts";
import type { MessageKey } from "../../preload/contract/messages/en/index.ts";
import { wordError } from "../../preload/contract/messages/word-error.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./bulk-dialog.module.css";
import { roleOf, warningOf } from "./words.ts";

interface EffectProps {
  readonly act: BulkAct;
  readonly effect: BulkEffect;
}

/** What an act comes to, before it acts: who changes, who does not, and why not. */
export function Effect({ act, effect }: EffectProps) {
  const text = useText();
  const { changing, usernames, unchanged, gone, refused } = effect;
  const warning = warningOf(act);
  return (
    <>
      <ul className={styles.effect}>
        <Line
          tone="change"
          id={`bulk.changing.${act.kind}`}
          count={changing}
          usernames={usernames}
        />
        <Line id={`bulk.unchanged.${act.kind}`} count={unchanged} />
        {refused.map((refusal) => (
          <Refused
            key={JSON.stringify([refusal.reason, refusal.params])}
            refusal={refusal}
          />
        ))}
        <Line id="bulk.gone" count={gone} />
      </ul>
      {warning !== null && changing > 0 && (
        <p className={styles.words}>{text(warning, roleOf(act))}</p>
      )}
    </>
  );
}

interface LineProps {
  readonly id: MessageKey;
  readonly count: number;
  readonly tone?: "change";
  /** The first few of them. */
  readonly usernames?: readonly string[];
}

function Line({ id, count, tone, usernames = [] }: LineProps) {
  if (count === 0) return null;
  return (
    <li className={tone && styles[tone]}>
      <FormattedMessage id={id} values={{ count, b: strong }} />
      <Names usernames={usernames} count={count} />
    </li>
  );
}

function Refused({ refusal }: { readonly refusal: BulkRefusal }) {
  const text = useText();
  const { count, usernames, reason, params = {} } = refusal;
  const why = wordError({ code: "RULE", reason, params }, text);
  return (
    <li className={styles.refused}>
      <FormattedMessage
        id="bulk.refused"
        values={{ count, reason: why, b: strong }}
      />
      <Names usernames={usernames} count={count} />
    </li>
  );
}

interface NamesProps {
  /** The first few of so many. */
  readonly usernames: readonly string[];
  readonly count: number;
}

function Names({ usernames, count }: NamesProps) {
  if (usernames.length === 0) return null;
  const more = count - usernames.length;
  const names = usernames.map((username, index) => (
    <Fragment key={username}>
      {index > 0 && ", "}
      <bdi>{username}</bdi>
    </Fragment>
  ));
  return (
    <span className={styles.names}>
      {more > 0 ? (
        <FormattedMessage id="bulk.namesMore" values={{ names, more }} />
      ) : (
        names
      )}
    </span>
  );
}

const strong = (chunks: ReactNode) => <strong>{chunks}</strong>;
