import AlertTriangle from "@react-spectrum/s2/icons/AlertTriangle";
import Checkmark from "@react-spectrum/s2/icons/CheckmarkCircle";
import Circle from "@react-spectrum/s2/icons/Circle";
import {
  PASSWORD_RULES,
  type PasswordRule,
} from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import hidden from "../ui/hidden.module.css";
import styles from "./password-rules.module.css";

interface PasswordRulesProps {
  readonly id: string;
  /** Null as long as nothing is known: then no rule counts as met. */
  readonly unmet: readonly PasswordRule[] | null;
  readonly doMatch: boolean;
}

/** All rules at once, each met or not met yet, in a sign, a colour and words. */
export function PasswordRules({ id, unmet, doMatch }: PasswordRulesProps) {
  const text = useText();
  const rules = PASSWORD_RULES.map((rule) => ({
    rule,
    words: text(`field.${rule}`),
    isMet: unmet !== null && !unmet.includes(rule),
    // A limit that hardly anyone meets is worth a line only then.
  })).filter(
    ({ rule, isMet }) => rule !== "at_most_256" || (unmet !== null && !isMet),
  );
  return (
    <ul
      id={id}
      className={styles.rules}
      aria-label={text("password.rules")}
      aria-live="polite"
    >
      {rules.map(({ rule, words, isMet }) => (
        <Rule
          key={rule}
          words={words}
          state={isMet ? "met" : unmet === null ? "unmet" : "violated"}
        />
      ))}
      <Rule words={text("password.match")} state={doMatch ? "met" : "unmet"} />
    </ul>
  );
}

/** Each state of a rule, in a sign; nothing typed violates none. */
const SIGNS = { met: Checkmark, unmet: Circle, violated: AlertTriangle };

interface RuleProps {
  readonly words: string;
  readonly state: keyof typeof SIGNS;
}

function Rule({ words, state }: RuleProps) {
  const text = useText();
  const Sign = SIGNS[state];
  return (
    <li className={styles[state]}>
      <span className={styles.sign}>
        <Sign />
      </span>
      <span className={hidden.hidden}>{text(`password.${state}`)} </span>
      {words}
    </li>
  );
}
